package io.gonetmon.capture;

import io.gonetmon.capture.queue.CaptureEvent;
import io.gonetmon.capture.queue.CaptureQueue;
import io.gonetmon.text.Printable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;

/**
 * Gathers what happens to interfaces, so that what happens to many at once is one sentence that
 * names them all. Confined to the interfaces' thread.
 */
final class InterfaceNews {
  private static final int NAME_CHARS = 100;
  private static final String NONE_LEFT = " No interface left: capture resumes when one is up.";
  private static final int REASON_CHARS = 300;

  /** Words of a sentence about one interface, and about many. */
  private record Words(String one, String many) {}

  private final Map<Words, List<String>> names = new LinkedHashMap<>();
  private final List<String> sentences = new ArrayList<>();
  private final CaptureQueue queue;
  private final Logger log;

  InterfaceNews(CaptureQueue queue, Logger log) {
    this.queue = queue;
    this.log = log;
  }

  void capturing(String name) {
    add("Capturing on interface %s.", "Capturing on %d interfaces: %s.", name);
  }

  void down(String name) {
    add("Interface %s is down.", "%d interfaces are down: %s.", name);
  }

  void upAgain(String name) {
    add("Interface %s is up again.", "%d interfaces are up again: %s.", name);
  }

  void lost(String name, String reason) {
    String why = escaped(reason);
    add("Lost interface %s: " + why + ".", why + ": lost %d interfaces: %s.", name);
  }

  void skipped(String name, String reason) {
    String why = escaped(reason);
    add("Skipped interface %s: " + why, why + " Skipped %d interfaces: %s.", name);
  }

  void renamed(String before, String now) {
    sentences.add(printable(before) + " is now called " + printable(now) + ".");
  }

  void sentence(String sentence) {
    sentences.add(sentence);
  }

  /** Tells what happened since the last call; {@code links} are those that are open and up. */
  void tell(List<String> links) throws InterruptedException {
    names.forEach((words, which) -> sentences.add(sentence(words, which)));
    names.clear();
    for (String sentence : sentences) {
      log.warn("{}", sentence);
      queue.put(new CaptureEvent.Notice(links.isEmpty() ? sentence + NONE_LEFT : sentence, links));
    }
    sentences.clear();
  }

  private static String sentence(Words words, List<String> names) {
    return names.size() == 1
        ? words.one().formatted(names.get(0))
        : words.many().formatted(names.size(), String.join(", ", names));
  }

  private void add(String one, String many, String name) {
    names.computeIfAbsent(new Words(one, many), words -> new ArrayList<>()).add(printable(name));
  }

  private static String printable(String name) {
    return Printable.of(name, NAME_CHARS);
  }

  private static String escaped(String reason) {
    return Printable.of(reason, REASON_CHARS).replace("%", "%%");
  }
}
