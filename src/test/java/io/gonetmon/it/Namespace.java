package io.gonetmon.it;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A network namespace of the test's own, which is removed at the end with all that is in it. */
final class Namespace implements AutoCloseable {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final String name =
      "gonetmon-" + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet();

  Namespace() {
    Shell.run("ip", "netns", "add", name);
  }

  /** Skips the test where none can be made, or fails it where everything is promised. */
  static void require() {
    Rights.requireCapture();
    Rights.require(Shell.succeeds("unshare", "--net", "ip", "link"), "there are no namespaces");
  }

  String name() {
    return name;
  }

  /** Runs {@code ip} in the namespace, with the words of {@code arguments}. */
  void ip(String arguments) {
    var command = new ArrayList<>(List.of("ip", "-n", name));
    command.addAll(List.of(arguments.split(" ")));
    Shell.run(command.toArray(String[]::new));
  }

  /** The command that runs {@code command} in the namespace. */
  List<String> inside(List<String> command) {
    var words = new ArrayList<>(List.of("ip", "netns", "exec", name));
    words.addAll(command);
    return words;
  }

  @Override
  public void close() {
    Shell.run("ip", "netns", "del", name);
  }
}
