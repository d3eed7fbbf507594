package io.gonetmon.metrics;

import io.gonetmon.model.Exchange;
import io.prometheus.metrics.model.snapshots.Labels;
import java.util.Set;

/**
 * What is told apart of an exchange.
 *
 * @param method one that is standardised, or {@code _OTHER}
 * @param status as it is written, or its class, such as {@code 5xx}
 */
record Kind(String host, String method, String status) {
  private static final String OTHER_METHOD = "_OTHER";
  private static final Set<String> METHODS =
      Set.of("CONNECT", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "TRACE");

  /** The method of an exchange, as it is told apart. */
  static String method(Exchange exchange) {
    String method = exchange.request() == null ? OTHER_METHOD : exchange.request().method();
    return METHODS.contains(method) ? method : OTHER_METHOD;
  }

  /** Where exchanges of this kind count when no other kind can be told apart any more. */
  Kind rest(String otherHost) {
    return new Kind(otherHost, OTHER_METHOD, status.charAt(0) + "xx");
  }

  Labels labels() {
    return Labels.of(
        "server_address", host, "http_request_method", method, "http_response_status_code", status);
  }
}
