package io.gonetmon.output;

import com.google.gson.stream.JsonWriter;
import io.gonetmon.model.Alert;
import io.gonetmon.model.RuleAlert;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Prints when each alert would have been raised, in the order of their times, and what each rule
 * came to.
 */
public final class RehearsalSink implements Sink {
  private static final String HITS = "hits";
  private static final int MOST_WAITING = 10_000;

  /** Rounds to seconds, as sentences do. */
  private static final int HALF_A_SECOND = 500;

  private final Writer out;
  private final ZoneId zone;
  private final boolean json;
  private final Map<String, Tally> tallies = new LinkedHashMap<>();

  /** Rules are judged at steps of their own: of two alerts the later one may come first. */
  private final PriorityQueue<Told> waiting = new PriorityQueue<>();

  private long told;

  /** A line about an alert. */
  private record Told(Instant at, long number, String text) implements Comparable<Told> {
    @Override
    public int compareTo(Told other) {
      int before = at.compareTo(other.at);
      return before == 0 ? Long.compare(number, other.number) : before;
    }
  }

  /** What a rule came to. Confined to the sink's thread. */
  private static final class Tally {
    private int episodes;
    private Duration firing = Duration.ZERO;
    private Instant raisedAt;

    void raised(Instant at) {
      episodes++;
      raisedAt = at;
    }

    void recovered(Instant at) {
      if (raisedAt != null) {
        firing = firing.plus(Duration.between(raisedAt, at));
        raisedAt = null;
      }
    }
  }

  /**
   * @param rules the names of all rules beside the one on hits
   * @param zone of the times in sentences
   */
  public RehearsalSink(Writer out, List<String> rules, ZoneId zone, boolean json) {
    this.out = out;
    this.zone = zone;
    this.json = json;
    tallies.put(HITS, new Tally());
    rules.forEach(rule -> tallies.put(rule, new Tally()));
  }

  @Override
  public String name() {
    return "rehearsal";
  }

  @Override
  public boolean wantsRows() {
    return false;
  }

  @Override
  public void show(Event event) throws IOException {
    if (event instanceof Event.AlertChanged changed) {
      show(changed.alert());
    } else if (event instanceof Event.RuleChanged changed) {
      show(changed.alert());
    } else if (event instanceof Event.Summary summary) {
      end(summary.report().to());
    }
  }

  private void show(Alert alert) throws IOException {
    boolean raised = alert instanceof Alert.Raised;
    count(HITS, raised, alert.at());
    tell(alert.at(), json ? JsonSink.text(alert, zone) : alert.message(zone));
  }

  private void show(RuleAlert alert) throws IOException {
    count(alert.rule(), alert.raised(), alert.at());
    tell(alert.at(), json ? RuleAlertText.json(alert, zone) : RuleAlertText.of(alert, zone));
  }

  private void tell(Instant at, String text) throws IOException {
    waiting.add(new Told(at, told++, text));
    if (waiting.size() > MOST_WAITING) {
      line(waiting.remove().text());
    }
  }

  private void count(String rule, boolean raised, Instant at) {
    Tally tally = tallies.computeIfAbsent(rule, none -> new Tally());
    if (raised) {
      tally.raised(at);
    } else {
      tally.recovered(at);
    }
  }

  private void end(Instant end) throws IOException {
    writeWaiting();
    if (!json) {
      line("--- Rules ---");
    }
    for (Map.Entry<String, Tally> each : tallies.entrySet()) {
      boolean firing = each.getValue().raisedAt != null;
      each.getValue().recovered(end);
      line(json ? object(each.getKey(), each.getValue(), firing) : text(each, firing));
    }
  }

  private static String text(Map.Entry<String, Tally> rule, boolean firing) {
    Tally tally = rule.getValue();
    if (tally.episodes == 0) {
      return rule.getKey() + ": never raised";
    }
    return "%s: raised %s, %s in all%s"
        .formatted(
            rule.getKey(),
            tally.episodes == 1 ? "once" : tally.episodes + " times",
            HumanReadable.age(tally.firing.plusMillis(HALF_A_SECOND)),
            firing ? ", and still at the end" : "");
  }

  private static String object(String rule, Tally tally, boolean firing) throws IOException {
    var text = new StringWriter();
    JsonWriter object = new JsonWriter(text);
    object.setHtmlSafe(false);
    object.beginObject().name("type").value("rehearsal").name("rule").value(rule);
    object.name("episodes").value(tally.episodes);
    object.name("firingSeconds").value(tally.firing.toMillis() / 1e3);
    object.name("firing").value(firing).endObject();
    return text.toString();
  }

  private void writeWaiting() throws IOException {
    while (!waiting.isEmpty()) {
      line(waiting.remove().text());
    }
  }

  private void line(String text) throws IOException {
    out.write(text);
    out.write('\n');
    out.flush();
  }

  @Override
  public void close() throws IOException {
    writeWaiting();
    out.flush();
  }
}
