package io.gonetmon.http;

import io.gonetmon.text.Printable;

/** Turns what requests name into printable words. Confined to the monitor thread. */
final class RequestText {
  private final Target target = new Target();
  private final StringInterner hosts;
  private final StringInterner methods;
  private final StringInterner sections;

  RequestText(int maxChars) {
    this.hosts = new StringInterner(bytes -> HostNormalizer.normalised(bytes, maxChars));
    StringInterner words =
        new StringInterner(bytes -> Printable.of(bytes, 0, bytes.length, maxChars));
    this.methods = words;
    this.sections = words;
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
    return target.isRoot()
        ? "/"
        : sections.text(head.data(), target.sectionFrom(), target.sectionTo());
  }
}
