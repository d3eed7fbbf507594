package io.gonetmon.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.model.Exchange;
import io.gonetmon.model.Message;
import io.gonetmon.model.Report;
import io.gonetmon.model.Row;
import io.gonetmon.output.Event;
import io.gonetmon.output.Sink;
import io.gonetmon.truth.Traffic;
import io.gonetmon.where.Condition;
import io.gonetmon.where.ConditionSyntaxException;
import io.gonetmon.where.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** With a condition those exchanges are counted that meet it, and no others. */
class WhereTest {
  @Provide
  Arbitrary<Traffic> traffic() {
    return Scripts.any();
  }

  /** Decided by the request, by the response, at the end, and by several. */
  @Provide
  Arbitrary<String> conditions() {
    return Arbitraries.of(
        "method:GET",
        "-host:a*",
        "host:nowhere",
        "status:2xx",
        "status:none",
        "time:<4ms",
        "size:<1k",
        "outcome:answered",
        "-outcome:answered status:2xx",
        "method:GET status:404,200 size:>200",
        "method:POST | total:>5ms");
  }

  /** What a run found. */
  private static final class Found implements Sink {
    private final List<Exchange> exchanges = new ArrayList<>();
    private final List<Message> messages = new ArrayList<>();
    private Report summary;

    @Override
    public boolean wantsFound() {
      return true;
    }

    @Override
    public void show(Event event) {
      if (event instanceof Event.Found found) {
        exchanges.addAll(found.batch().exchanges());
        messages.addAll(found.batch().messages());
      } else if (event instanceof Event.Summary last) {
        summary = last.report();
      }
    }

    static Found in(Traffic traffic, Condition where) {
      var found = new Found();
      Replay.show(traffic, where, found);
      return found;
    }
  }

  @Property(tries = 200)
  void countsTheExchangesThatMeetIt(
      @ForAll("traffic") Traffic traffic, @ForAll("conditions") String text)
      throws ConditionSyntaxException {
    Condition where = Condition.parse(text);
    Found all = Found.in(traffic, Condition.ALL);
    Found some = Found.in(traffic, where);

    assertThat(some.exchanges).isEqualTo(all.exchanges.stream().filter(where::matches).toList());
  }

  @Property(tries = 200)
  void countsEachMessageOrKeepsItOut(
      @ForAll("traffic") Traffic traffic, @ForAll("conditions") String text)
      throws ConditionSyntaxException {
    Found all = Found.in(traffic, Condition.ALL);
    Found some = Found.in(traffic, Condition.parse(text));
    Found others = Found.in(traffic, Condition.parse("-(" + text + ")"));

    assertThat(some.summary.hits() + some.summary.keptOut().where()).isEqualTo(all.summary.hits());
    assertThat(Stream.concat(some.messages.stream(), others.messages.stream()))
        .containsExactlyInAnyOrderElementsOf(all.messages);
  }

  @Property(tries = 100)
  void leavesTheRowsOfWhatMeetsItAsTheyAre(@ForAll("traffic") Traffic traffic) {
    Map<String, Row> all = hosts(Found.in(traffic, Condition.ALL));
    Row busiest = all.values().iterator().next();
    Condition where = Condition.exactly(Field.HOST, busiest.key());

    assertThat(hosts(Found.in(traffic, where))).isEqualTo(Map.of(busiest.key(), busiest));
  }

  private static Map<String, Row> hosts(Found found) {
    return found.summary.hosts().stream().collect(Collectors.toMap(Row::key, row -> row));
  }
}
