package io.gonetmon.model;

import java.util.Objects;

/**
 * What a request says besides what is counted; empty where it says nothing, or where nobody asked
 * for it.
 *
 * @param query of the target, as much as may be shown
 * @param agent the field User-Agent (RFC 9110, section 10.1.5)
 * @param referrer the field Referer, as much as may be shown (RFC 9110, section 10.1.3)
 * @param trace the field traceparent (W3C Trace Context)
 */
public record RequestFields(String query, String agent, String referrer, String trace) {
  /** Nothing was said, or read. */
  public static final RequestFields NONE = new RequestFields("", "", "", "");

  /** As a record has it, but without what that costs where all code is compiled once. */
  @Override
  public boolean equals(Object other) {
    return other instanceof RequestFields fields
        && query.equals(fields.query)
        && agent.equals(fields.agent)
        && referrer.equals(fields.referrer)
        && trace.equals(fields.trace);
  }

  @Override
  public int hashCode() {
    return Objects.hash(query, agent, referrer, trace);
  }

  /** What its texts take in memory, roughly. */
  public int memoryBytes() {
    return query.length() + agent.length() + referrer.length() + trace.length();
  }
}
