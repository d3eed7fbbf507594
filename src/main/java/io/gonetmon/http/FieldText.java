package io.gonetmon.http;

import io.gonetmon.bound.HeapShare;
import io.gonetmon.http.syntax.StartLine;
import io.gonetmon.http.syntax.Target;
import io.gonetmon.http.words.Redactor;
import io.gonetmon.http.words.StringInterner;
import io.gonetmon.model.RequestFields;
import io.gonetmon.text.Printable;

/** Reads what requests say besides what is counted. Confined to the monitor thread. */
final class FieldText {
  private static final byte[] USER_AGENT = StartLine.name("user-agent:");
  private static final byte[] REFERER = StartLine.name("referer:");

  /** Of the memory for words. */
  private static final int SHARE = 8;

  private final StringInterner agents;
  private final StringInterner referrers;
  private final StringInterner queries;

  FieldText(int maxChars, Redactor redactor) {
    long bytesEach = HeapShare.WORDS.bytes() / SHARE;
    this.agents =
        new StringInterner(bytes -> Printable.of(bytes, 0, bytes.length, maxChars), bytesEach);
    this.referrers =
        new StringInterner(
            bytes -> redactor.url(Printable.of(bytes, 0, bytes.length, maxChars)), bytesEach);
    this.queries =
        new StringInterner(
            bytes -> redactor.query(Printable.of(bytes, 0, bytes.length, maxChars)), bytesEach);
  }

  /** Of a request whose head was read, and its target. */
  RequestFields of(Head head, Target target) {
    return new RequestFields(
        query(head, target), value(head, USER_AGENT, agents), value(head, REFERER, referrers));
  }

  private String query(Head head, Target target) {
    int from = target.pathTo();
    boolean any = from < head.targetTo() && head.data()[from] == '?';
    return any ? queries.text(head.data(), from + 1, end(head, from)) : "";
  }

  /** The offset of a fragment, which no client should send, or of the target's end. */
  private static int end(Head head, int from) {
    int at = from;
    while (at < head.targetTo() && head.data()[at] != '#') {
      at++;
    }
    return at;
  }

  private static String value(Head head, byte[] name, StringInterner words) {
    int from = head.valueFrom(name);
    return from < 0 ? "" : words.text(head.data(), from, head.valueTo(from));
  }
}
