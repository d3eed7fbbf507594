package io.gonetmon.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.model.Dimension;
import io.gonetmon.model.Exchange;
import io.gonetmon.model.Outcome;
import io.gonetmon.model.Report;
import io.gonetmon.model.Row;
import io.gonetmon.output.Event;
import io.gonetmon.output.Sink;
import io.gonetmon.truth.Conversation;
import io.gonetmon.truth.Resegmentation;
import io.gonetmon.truth.Span;
import io.gonetmon.truth.Traffic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Of traffic whose exchanges are known, each one is found, with its bytes and its outcome. */
class ExchangeTruthTest {
  /** Keeps the exchanges, and the report on the whole run. */
  private static final class Recorder implements Sink {
    private final List<Exchange> exchanges = new ArrayList<>();
    private Report summary;

    @Override
    public boolean wantsFound() {
      return true;
    }

    @Override
    public void show(Event event) {
      if (event instanceof Event.Found found) {
        exchanges.addAll(found.batch().exchanges());
      } else if (event instanceof Event.Summary last) {
        summary = last.report();
      }
    }
  }

  /** Requests, bytes and requests without a response. */
  private record Figures(long requests, long bytes, long unanswered, long open) {
    Figures plus(Figures other) {
      return new Figures(
          requests + other.requests,
          bytes + other.bytes,
          unanswered + other.unanswered,
          open + other.open);
    }

    static Map<String, Figures> of(List<Row> rows) {
      var figures = new TreeMap<String, Figures>();
      for (Row row : rows) {
        figures.put(
            row.key(), new Figures(row.requests(), row.bytes(), row.unanswered(), row.open()));
      }
      return figures;
    }
  }

  @Provide
  Arbitrary<Traffic> traffic() {
    return Scripts.any();
  }

  private static Map<String, Figures> truth(
      Traffic traffic, BiFunction<Conversation, Span, String> key) {
    var figures = new TreeMap<String, Figures>();
    for (Conversation conversation : traffic.conversations()) {
      for (Span span : conversation.spans()) {
        long bytes = span.clientTo() - span.clientFrom() + span.serverTo() - span.serverFrom();
        long unanswered = span.exchange().isAnswered() ? 0 : 1;
        figures.merge(
            key.apply(conversation, span), new Figures(1, bytes, unanswered, 0), Figures::plus);
      }
    }
    return figures;
  }

  @Property
  void findsEachExchangeWithItsBytesAndOutcome(
      @ForAll("traffic") Traffic traffic,
      @ForAll @IntRange(min = 1, max = 1460) int segment,
      @ForAll long seed) {
    Traffic captured = traffic.disturbed(new Resegmentation(segment), new Random(seed));
    var recorder = new Recorder();
    Replay.show(captured, recorder);
    Report summary = recorder.summary;

    assertThat(Figures.of(summary.hosts()))
        .isEqualTo(truth(traffic, (talk, span) -> talk.hostOf(span.exchange())));
    assertThat(Figures.of(summary.clients()))
        .isEqualTo(truth(traffic, (talk, span) -> talk.client().address()));
    assertThat(Figures.of(summary.servers()))
        .isEqualTo(truth(traffic, (talk, span) -> talk.server().toString()));
    assertThat(sections(summary))
        .isEqualTo(
            truth(
                traffic,
                (talk, span) -> talk.hostOf(span.exchange()) + " " + span.exchange().section()));
    assertThat(recorder.exchanges.stream().collect(Collectors.groupingBy(ExchangeTruthTest::text)))
        .hasSameSizeAs(texts(traffic))
        .allSatisfy(
            (text, found) -> assertThat((long) found.size()).isEqualTo(texts(traffic).get(text)));
  }

  private static Map<String, Figures> sections(Report summary) {
    var figures = new TreeMap<String, Figures>();
    for (Row host : summary.hosts()) {
      Figures.of(host.children(Dimension.SECTION))
          .forEach((section, each) -> figures.put(host.key() + " " + section, each));
    }
    return figures;
  }

  private static String text(Exchange exchange) {
    return "%s %s%s %d %d bytes answered %s"
        .formatted(
            exchange.request().method(),
            exchange.host(),
            exchange.request().section(),
            exchange.status(),
            exchange.bytes(),
            exchange.outcome() == Outcome.ANSWERED);
  }

  private static Map<String, Long> texts(Traffic traffic) {
    var texts = new TreeMap<String, Long>();
    for (Conversation conversation : traffic.conversations()) {
      for (Span span : conversation.spans()) {
        var exchange = span.exchange();
        int last = exchange.statuses().size() - 1;
        String text =
            "%s %s%s %d %d bytes answered %s"
                .formatted(
                    exchange.method(),
                    conversation.hostOf(exchange),
                    exchange.section(),
                    exchange.isAnswered() ? exchange.statuses().get(last) : 0,
                    span.clientTo() - span.clientFrom() + span.serverTo() - span.serverFrom(),
                    exchange.isAnswered());
        texts.merge(text, 1L, Long::sum);
      }
    }
    return texts;
  }
}
