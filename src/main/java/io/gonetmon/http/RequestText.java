package io.gonetmon.http;

import io.gonetmon.text.Printable;
import java.util.function.Function;

/** Turns what requests name into printable words. Confined to the monitor thread. */
final class RequestText {
  private final Target target = new Target();
  private final StringInterner hosts;
  private final StringInterner methods;
  private final StringInterner sections;
  private final StringInterner paths;

  RequestText(int maxChars) {
    this.hosts = new StringInterner(bytes -> HostNormalizer.normalised(bytes, maxChars));
    Function<byte[], String> printable = bytes -> Printable.of(bytes, 0, bytes.length, maxChars);
    this.methods = new StringInterner(printable);
    this.sections = new StringInterner(printable);
    this.paths = new StringInterner(printable);
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

  /** Whether a request says which host it is for; its target has been read. */
  boolean namesHost(Head head, boolean connect) {
    return connect || target.hasAuthority() || head.hasHost();
  }

  String method(Head head) {
    return methods.text(head.data(), head.methodFrom(), head.methodTo());
  }

  /** The section that a request is for; its target has been read. */
  String section(Head head) {
    return text(sections, head, target.sectionFrom(), target.sectionTo());
  }

  /** The path that a request is for; its target has been read. */
  String path(Head head) {
    return text(paths, head, target.pathFrom(), target.pathTo());
  }

  private static String text(StringInterner interner, Head head, int from, int to) {
    return from == to ? "/" : interner.text(head.data(), from, to);
  }
}
