package io.gonetmon.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.Sniffer;
import io.gonetmon.alert.AlertRule;
import io.gonetmon.model.Dimension;
import io.gonetmon.output.Event;
import io.gonetmon.output.Sink;
import io.gonetmon.query.Answer;
import io.gonetmon.query.Basis;
import io.gonetmon.query.Detail;
import io.gonetmon.query.DetailQuery;
import io.gonetmon.query.ExchangeQuery;
import io.gonetmon.query.ExchangeQuery.Kept;
import io.gonetmon.query.Exchanges;
import io.gonetmon.query.Query;
import io.gonetmon.query.RowQuery;
import io.gonetmon.query.Rows;
import io.gonetmon.query.Span;
import io.gonetmon.query.Timeline;
import io.gonetmon.query.TimelineQuery;
import io.gonetmon.truth.CaptureFile;
import io.gonetmon.truth.Conditions;
import io.gonetmon.truth.Conversation;
import io.gonetmon.truth.Ending;
import io.gonetmon.truth.Manner;
import io.gonetmon.truth.Order;
import io.gonetmon.truth.Peer;
import io.gonetmon.truth.Traffic;
import io.gonetmon.where.Condition;
import io.gonetmon.where.ConditionSyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A file that was read can be asked about until the run is stopped. */
@Timeout(60)
final class AskingTest {
  private static final Peer CLIENT = new Peer("192.0.2.7", 51_000);
  private static final Peer SERVER = new Peer("198.51.100.1", 80);

  /** Ten requests for {@code a.test} at first, four for {@code b.test} a minute later. */
  private static final Traffic TRAFFIC =
      Traffic.of(
          List.of(
              conversation(0, "a.test", "/a", 200, 7),
              conversation(0, "a.test", "/", 503, 3),
              conversation(60, "b.test", "/b", 404, 4)));

  @TempDir private Path directory;

  private static Conversation conversation(
      int second, String host, String section, int status, int times) {
    var order = new Order(host, section, status, 9, Duration.ofMillis(3));
    return new Conversation(
        new Peer(CLIENT.address(), CLIENT.port() + times),
        SERVER,
        Conditions.plain(Duration.ofSeconds(second)),
        Collections.nCopies(times, Manner.GET.carryOut(order)),
        Ending.CLIENT_CLOSES);
  }

  /** What is asked at the end of a file. */
  private interface Questions {
    List<Query> at(Instant end);
  }

  /** Asks when the file has ended, and stops the run when it is answered. */
  private final class Asker implements Sink {
    private final Questions questions;
    private final List<Answer> answers = new ArrayList<>();
    private List<Query> asked = List.of();
    private Consumer<List<Query>> ask = questions -> {};
    private Sniffer sniffer;

    Asker(Questions questions) {
      this.questions = questions;
    }

    @Override
    public boolean isLive() {
      return true;
    }

    @Override
    public boolean staysOpen() {
      return true;
    }

    @Override
    public void show(Event event) {
      if (event instanceof Event.Summary summary) {
        asked = questions.at(summary.report().to());
        ask.accept(asked);
      }
      if (event instanceof Event.Listing listing && !asked.isEmpty()) {
        answers.addAll(listing.answers());
        sniffer.stop();
      }
    }

    List<Answer> run() throws Exception {
      Path file = CaptureFile.USUAL.write(TRAFFIC, directory.resolve("asked.pcap"));
      sniffer = Sniffer.open(Replay.settings(file, AlertRule.DEFAULT));
      ask = sniffer.asker();
      sniffer.run(this);
      return answers;
    }
  }

  private List<Answer> answers(Questions questions) throws Exception {
    return new Asker(questions).run();
  }

  private static RowQuery rows(Dimension dimension, Optional<String> parent, Span span) {
    return rows(dimension, parent, span, Condition.ALL);
  }

  private static RowQuery rows(
      Dimension dimension, Optional<String> parent, Span span, Condition where) {
    return new RowQuery(
        dimension,
        parent,
        span,
        where,
        io.gonetmon.query.Order.REQUESTS,
        false,
        Optional.empty(),
        0,
        9,
        6);
  }

  private static Condition where(String text) {
    try {
      return Condition.parse(text);
    } catch (ConditionSyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> text(Answer answer) {
    return ((Rows) answer)
        .rows().stream()
            .map(each -> each.key() + " " + each.figures().requests() + " " + each.trace())
            .toList();
  }

  @Test
  void answersOfTheWholeRunOfTheLastMinuteAndOfAnyTimeBefore() throws Exception {
    List<Answer> answers =
        answers(
            end ->
                List.of(
                    rows(Dimension.HOST, Optional.empty(), Span.RUN),
                    rows(Dimension.HOST, Optional.empty(), Span.last(Duration.ofSeconds(30))),
                    rows(
                        Dimension.SECTION,
                        Optional.of("a.test"),
                        Span.before(end.minusSeconds(40), Duration.ofSeconds(60)))));

    assertThat(text(answers.get(0)))
        .containsExactly("a.test 10 [10, 0, 0, 0, 0, 0]", "b.test 4 [0, 0, 0, 0, 0, 4]");
    assertThat(text(answers.get(1))).containsExactly("b.test 4 [0, 0, 0, 0, 0, 4]");
    assertThat(text(answers.get(2)))
        .containsExactly("/a 7 [0, 0, 0, 0, 7, 0]", "/ 3 [0, 0, 0, 0, 3, 0]");
  }

  /** Asks from the start on, and does not keep the run open. */
  private static final class Reporter implements Sink {
    private final List<Event> events = new ArrayList<>();

    @Override
    public boolean isLive() {
      return true;
    }

    @Override
    public void show(Event event) {
      events.add(event);
    }
  }

  @Test
  void endsByItselfWhenNoSinkStaysOpenAndAnswersAllAskersBefore() throws Exception {
    Path file = CaptureFile.USUAL.write(TRAFFIC, directory.resolve("ends.pcap"));
    Sniffer ending = Sniffer.open(Replay.settings(file, AlertRule.DEFAULT));
    Query hosts = rows(Dimension.HOST, Optional.empty(), Span.RUN);
    Query failures = rows(Dimension.FAILURE, Optional.empty(), Span.RUN);
    ending.asker().accept(List.of(hosts));
    ending.asker().accept(List.of(failures));
    var reporter = new Reporter();
    ending.run(reporter);

    var last = (Event.Listing) reporter.events.get(reporter.events.size() - 3);
    assertThat(last.answers()).extracting(Answer::query).containsExactly(hosts, failures);
    assertThat(reporter.events.get(reporter.events.size() - 1)).isInstanceOf(Event.Summary.class);
  }

  @Test
  void countsFailuresByHowAndByWhatWasAsked() throws Exception {
    List<Answer> answers =
        answers(end -> List.of(rows(Dimension.FAILURE, Optional.empty(), Span.RUN)));

    assertThat(text(answers.get(0)))
        .containsExactly(
            "404 GET b.test/b/item 4 [0, 0, 0, 0, 0, 4]", "503 GET a.test/ 3 [3, 0, 0, 0, 0, 0]");
  }

  @Test
  void countsFailuresExactlyByStatus() throws Exception {
    List<Answer> answers =
        answers(
            end ->
                List.of(
                    rows(Dimension.FAILURE, Optional.empty(), Span.RUN, where("status:4xx")),
                    rows(Dimension.FAILURE, Optional.empty(), Span.RUN, where("-status:4xx")),
                    rows(Dimension.FAILURE, Optional.empty(), Span.RUN, where("status:2xx"))));

    assertThat(answers.stream().map(each -> ((Rows) each).basis().kind()))
        .containsExactly(Basis.Kind.COUNTED, Basis.Kind.COUNTED, Basis.Kind.KEPT);
    assertThat(answers.stream().map(each -> ((Rows) each).keys().toString()))
        .containsExactly("[404 GET b.test/b/item]", "[503 GET a.test/]", "[]");
  }

  @Test
  void tellsWhatHappenedOverTime() throws Exception {
    List<Answer> answers =
        answers(
            end ->
                List.of(
                    new TimelineQuery(Span.last(Duration.ofSeconds(70)), Condition.ALL, 7),
                    new TimelineQuery(Span.RUN, Condition.ALL, 2)));
    Timeline tens = (Timeline) answers.get(0);

    assertThat(tens.cell()).isEqualTo(Duration.ofSeconds(10));
    assertThat(tens.moments().stream().mapToLong(each -> each.requests()).sum()).isEqualTo(14);
    assertThat(tens.moments().stream().mapToLong(each -> each.serverErrors()).sum()).isEqualTo(3);
    assertThat(tens.moments().stream().mapToLong(each -> each.clientErrors()).sum()).isEqualTo(4);
    assertThat(((Timeline) answers.get(1)).moments())
        .extracting(each -> each.requests())
        .containsExactly(10L, 4L);
  }

  @Test
  void answersExactlyWhereKeysDecideAConditionAndFromWhatIsKeptElsewhere() throws Exception {
    Condition host = where("host:b.test");
    Condition failed = where("status:5xx");
    Span minute = Span.last(Duration.ofMinutes(2));
    List<Answer> answers =
        answers(
            end ->
                List.of(
                    rows(Dimension.HOST, Optional.empty(), minute, host),
                    rows(Dimension.HOST, Optional.empty(), Span.RUN, host),
                    rows(Dimension.HOST, Optional.empty(), minute, failed),
                    rows(Dimension.CLIENT, Optional.empty(), minute, host),
                    rows(Dimension.SECTION, Optional.of("a.test"), minute, host)));

    assertThat(answers.stream().map(each -> ((Rows) each).basis().kind()))
        .containsExactly(
            Basis.Kind.COUNTED,
            Basis.Kind.COUNTED,
            Basis.Kind.KEPT,
            Basis.Kind.KEPT,
            Basis.Kind.COUNTED);
    assertThat(answers.stream().map(each -> ((Rows) each).keys().toString()))
        .containsExactly("[b.test]", "[b.test]", "[a.test]", "[192.0.2.7]", "[]");
    assertThat(answers.stream().map(each -> ((Rows) each).all().requests()))
        .containsExactly(4L, 4L, 3L, 4L, 0L);
  }

  @Test
  void tellsWhatHappenedToAHostOverTime() throws Exception {
    Span minute = Span.last(Duration.ofMinutes(2));
    List<Answer> answers =
        answers(
            end ->
                List.of(
                    new TimelineQuery(minute, where("host:a.test"), 4),
                    new TimelineQuery(minute, where("status:4xx"), 4)));

    assertThat(answers.stream().map(each -> ((Timeline) each).basis().kind()))
        .containsExactly(Basis.Kind.COUNTED, Basis.Kind.KEPT);
    assertThat(answers.stream().map(each -> requests((Timeline) each))).containsExactly(10L, 4L);
  }

  private static long requests(Timeline timeline) {
    return timeline.moments().stream().mapToLong(each -> each.requests()).sum();
  }

  @Test
  void listsExchangesAndComparesOneOfThem() throws Exception {
    Condition slash = where("path:=/");
    List<Answer> answers =
        answers(
            end ->
                List.of(
                    new ExchangeQuery(
                        Kept.FAILED,
                        Span.RUN,
                        slash,
                        ExchangeQuery.Order.OLDEST,
                        OptionalLong.empty(),
                        1,
                        9),
                    new DetailQuery(14)));
    Exchanges failed = (Exchanges) answers.get(0);
    Detail detail = (Detail) answers.get(1);

    assertThat(failed.total()).isEqualTo(3);
    assertThat(failed.exchanges()).hasSize(2);
    assertThat(failed.exchanges().get(0).exchange().status()).isEqualTo(503);
    assertThat(detail.exchange().orElseThrow().exchange().host()).isEqualTo("b.test");
    assertThat(detail.onConnection()).hasSize(4);
    assertThat(detail.alike()).isEqualTo(4);
    assertThat(detail.exchange().orElseThrow().exchange().peers().handshakeNanos())
        .isBetween(2_000_000L, 2_100_000L);
  }
}
