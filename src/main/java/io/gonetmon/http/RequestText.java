package io.gonetmon.http;

import io.gonetmon.bound.HeapShare;
import io.gonetmon.http.syntax.Target;
import io.gonetmon.http.words.Disclosure;
import io.gonetmon.http.words.HostNormalizer;
import io.gonetmon.http.words.Redactor;
import io.gonetmon.http.words.StringInterner;
import io.gonetmon.model.Peers;
import io.gonetmon.model.Request;
import io.gonetmon.model.RequestFields;
import io.gonetmon.text.Printable;
import java.util.Optional;
import java.util.function.Function;

/** Turns what requests name into printable words. Confined to the monitor thread. */
final class RequestText {
  private static final int INTERNERS = 4;

  private final Target target = new Target();
  private final StringInterner hosts;
  private final StringInterner methods;
  private final StringInterner sections;
  private final StringInterner paths;
  private final Redactor redactor;

  /** Empty when nobody asks. */
  private final Optional<FieldText> fields;

  RequestText(int maxChars, Disclosure disclosure, Redactor redactor) {
    this.redactor = redactor;
    this.fields =
        disclosure.fields() ? Optional.of(new FieldText(maxChars, redactor)) : Optional.empty();
    long bytesEach = HeapShare.WORDS.bytes() / INTERNERS;
    this.hosts = new StringInterner(bytes -> HostNormalizer.normalised(bytes, maxChars), bytesEach);
    Function<byte[], String> printable = bytes -> Printable.of(bytes, 0, bytes.length, maxChars);
    this.methods = new StringInterner(printable, bytesEach);
    this.sections = new StringInterner(printable, bytesEach);
    this.paths = new StringInterner(printable, bytesEach);
  }

  Target target() {
    return target;
  }

  /** The host that a request is for; its target has been read. */
  String host(Head head, boolean connect, String server) {
    String host = "";
    if (target.hasAuthority()) {
      host = hosts.text(head.data(), target.authorityFrom(), target.authorityTo());
    } else if (head.hasHost()) {
      host = hosts.text(head.data(), head.hostFrom(), head.hostTo());
    } else if (connect) {
      host = hosts.text(head.data(), head.targetFrom(), head.targetTo());
    }
    return host.isEmpty() ? server : host;
  }

  /** A host as it is compared. */
  String host(byte[] name) {
    return hosts.text(name, 0, name.length);
  }

  /** Whether a request says which host it is for; its target has been read. */
  boolean namesHost(Head head, boolean connect) {
    return connect || target.hasAuthority() || head.hasHost();
  }

  /** The request whose head was read, and its target. */
  Request request(
      Head head, long nanos, long firstByteNanos, Peers peers, int ordinal, String host) {
    String section = section(head);
    return new Request(
        nanos,
        firstByteNanos,
        peers,
        ordinal,
        host,
        method(head),
        redactor.path(path(head), section),
        section,
        head.minorVersion(),
        fields.map(each -> each.of(head, target)).orElse(RequestFields.NONE));
  }

  private String method(Head head) {
    return methods.text(head.data(), head.methodFrom(), head.methodTo());
  }

  /** The section that a request is for; its target has been read. */
  private String section(Head head) {
    return text(sections, head, target.sectionFrom(), target.sectionTo());
  }

  /** The path that a request is for; its target has been read. */
  private String path(Head head) {
    return text(paths, head, target.pathFrom(), target.pathTo());
  }

  private static String text(StringInterner interner, Head head, int from, int to) {
    return from == to ? "/" : interner.text(head.data(), from, to);
  }
}
