package io.gonetmon.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.model.Dimension;
import io.gonetmon.model.Report;
import io.gonetmon.model.Row;
import io.gonetmon.truth.Conversation;
import io.gonetmon.truth.Coverage;
import io.gonetmon.truth.Exchange;
import io.gonetmon.truth.Span;
import io.gonetmon.truth.Traffic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;

/** What a summary says about each exchange of tell-tale traffic. */
final class Evidence {
  /** One exchange, and the line of the summary that may only be about it. */
  private record Case(Span span, int connection, boolean whole, Row line) {
    boolean isCounted() {
      return line != null
          && line.requests() == 1
          && line.statuses().keySet().containsAll(span.exchange().statuses());
    }
  }

  private final String name;
  private final Traffic captured;
  private final Report summary;
  private final List<Case> cases = new ArrayList<>();
  private long provenMissingBytes;

  Evidence(String name, Traffic captured, Report summary) {
    this.name = name;
    this.captured = captured;
    this.summary = summary;
    Map<String, Row> lines =
        summary.hosts().stream().collect(Collectors.toMap(Row::key, Function.identity()));
    for (int i = 0; i < captured.conversations().size(); i++) {
      Conversation conversation = captured.conversations().get(i);
      Coverage coverage = Coverage.of(captured, i);
      provenMissingBytes += coverage.provenMissing(conversation.spans());
      for (Span span : conversation.spans()) {
        Row line = lines.get(span.exchange().host());
        cases.add(new Case(span, i, coverage.isWhole(span), line));
      }
    }
  }

  long intact() {
    return cases.stream().filter(Case::whole).count();
  }

  long counted() {
    return cases.stream().filter(c -> c.whole() && c.isCounted()).count();
  }

  long provenMissingBytes() {
    return provenMissingBytes;
  }

  /** Nothing is there more than once, or under a wrong name, or with a wrong partner. */
  void assertNothingInvented() {
    var sent = new TreeMap<Integer, Long>();
    for (Case one : cases) {
      one.span().exchange().statuses().forEach(status -> sent.merge(status, 1L, Long::sum));
      if (one.line() != null) {
        assertHonest(one);
      }
    }
    var seen = new TreeMap<Integer, Long>();
    summary.hosts().forEach(h -> h.statuses().forEach((s, n) -> seen.merge(s, n, Long::sum)));
    seen.forEach(
        (status, count) ->
            assertThat(count)
                .as("%s: status %d", name, status)
                .isLessThanOrEqualTo(sent.getOrDefault(status, 0L)));
  }

  private void assertHonest(Case one) {
    Exchange exchange = one.span().exchange();
    Row line = one.line();
    String about = name + ": " + exchange + " " + line;
    assertThat(line.requests()).as(about).isLessThanOrEqualTo(1);
    assertThat(line.responseTime().count()).as(about).isLessThanOrEqualTo(1);
    if (line.requests() == 1) {
      assertThat(line.methods()).as(about).containsOnlyKeys(exchange.method());
      assertThat(line.children(Dimension.SECTION).get(0).key())
          .as(about)
          .isEqualTo(exchange.section());
    }
    if (line.responseTime().count() == 1) {
      double truth = captured.responseNanos(one.connection(), one.span()).orElse(-1) / 1e6;
      assertThat(line.responseTime().max())
          .as(about)
          .isCloseTo(truth, Offset.offset(0.001 + 0.0011 * truth));
      int last = exchange.statuses().size() - 1;
      assertThat(line.statuses()).as(about).containsKey(exchange.statuses().get(last));
    }
  }
}
