package io.gonetmon.http;

import io.gonetmon.bound.HeapShare;
import io.gonetmon.http.syntax.NotedFields;
import io.gonetmon.http.syntax.NotedFields.Name;
import io.gonetmon.http.syntax.Target;
import io.gonetmon.http.words.Redactor;
import io.gonetmon.http.words.StringInterner;
import io.gonetmon.model.RequestFields;
import io.gonetmon.text.Printable;
import java.nio.charset.StandardCharsets;

/** Reads what requests say besides what is counted. Confined to the monitor thread. */
final class FieldText {
  private static final int TRACE_CHARS = 55;

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
        query(head, target),
        value(head, Name.USER_AGENT, agents),
        value(head, Name.REFERRER, referrers),
        trace(head));
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

  private static String value(Head head, Name name, StringInterner words) {
    NotedFields noted = head.noted();
    return noted.isEmpty(name) ? "" : words.text(head.data(), noted.from(name), noted.to(name));
  }

  /** As it is, or nothing where it is none of version 00; each is another, so none is kept. */
  private static String trace(Head head) {
    int from = head.noted().from(Name.TRACE);
    if (head.noted().to(Name.TRACE) - from != TRACE_CHARS) {
      return "";
    }
    for (int i = 0; i < TRACE_CHARS; i++) {
      if (!isOfTrace(head.data()[from + i], i)) {
        return "";
      }
    }
    return new String(head.data(), from, TRACE_CHARS, StandardCharsets.US_ASCII);
  }

  private static boolean isOfTrace(byte each, int at) {
    return switch (at) {
      case 0, 1 -> each == '0';
      case 2, 35, 52 -> each == '-';
      default -> (each >= '0' && each <= '9') || (each >= 'a' && each <= 'f');
    };
  }
}
