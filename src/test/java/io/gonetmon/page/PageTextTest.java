package io.gonetmon.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.model.ConnectionsReport;
import io.gonetmon.model.Dimension;
import io.gonetmon.model.InterfaceReport;
import io.gonetmon.model.KeptOut;
import io.gonetmon.model.Losses;
import io.gonetmon.model.Quantiles;
import io.gonetmon.model.Report;
import io.gonetmon.model.WatchdogReport;
import io.gonetmon.output.Event;
import io.gonetmon.query.Basis;
import io.gonetmon.query.Figures;
import io.gonetmon.query.Moment;
import io.gonetmon.query.Order;
import io.gonetmon.query.Query;
import io.gonetmon.query.RangeRow;
import io.gonetmon.query.RowQuery;
import io.gonetmon.query.Rows;
import io.gonetmon.query.Span;
import io.gonetmon.query.Timeline;
import io.gonetmon.query.TimelineQuery;
import io.gonetmon.where.Condition;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PageTextTest {
  private static final Instant FROM = Instant.parse("2026-11-22T18:37:00Z");
  private static final Instant TO = FROM.plusSeconds(20);
  private static final About ABOUT =
      new About("gonetmon 1.0", "a<b.pcap", "tcp port 80", false, ZoneOffset.UTC);
  private static final Quantiles TIMES = new Quantiles(7, 1.2, 8, 9.4, 12);
  private static final Figures FIGURES = new Figures(1234, 1230, 12, 3, 1, 9876, 4, TIMES);
  private static final String HOSTILE = "</script><img src=x onerror=alert(1)>\"'&";

  private static Report report(Losses losses) {
    return report(TO, losses);
  }

  private static Report report(Instant to, Losses losses) {
    return new Report(
        FROM,
        to,
        1234,
        1230,
        1,
        List.of(),
        List.of(),
        List.of(),
        List.of(new InterfaceReport("eth0", 5000, 99_000, 8, 1)),
        new ConnectionsReport(4, 3, 1, 0, 0, 2, 0, 0, TIMES),
        new WatchdogReport(9, 1500, 15, false),
        losses,
        KeptOut.NOTHING,
        true);
  }

  private static Rows rows(Query query, String... keys) {
    List<RangeRow> rows = new ArrayList<>();
    for (String key : keys) {
      rows.add(new RangeRow(key, FIGURES, 2, 0, 0, 0, List.of(0, 3, 9), List.of()));
    }
    var exact = new Basis(Basis.Kind.COUNTED, 0, FROM);
    return new Rows((RowQuery) query, FROM, TO, exact, FIGURES, List.of(keys), 0, rows);
  }

  private static Timeline timeline() {
    List<Integer> times = new ArrayList<>(Collections.nCopies(24, 0));
    times.set(5, 7);
    times.set(9, 1);
    var moment = new Moment(40, 40, 4, 2, 0, 100, times);
    var exact = new Basis(Basis.Kind.COUNTED, 0, FROM);
    return new Timeline(
        (TimelineQuery) Questions.TIMELINE,
        exact,
        FROM.minusSeconds(20),
        Duration.ofSeconds(10),
        Collections.nCopies(4, moment));
  }

  private static Shown shown(Losses losses) {
    var snapshot = new Event.Snapshot(report(losses), report(losses), new long[0], List.of(), 2);
    var listing =
        new Event.Listing(
            List.of(
                timeline(),
                rows(Questions.HOSTS, "shop.example", HOSTILE),
                rows(Questions.CLIENTS, "10.0.0.7"),
                rows(Questions.STATUSES, "200", "503"),
                rows(Questions.FAILURES, "503 GET shop.example/" + HOSTILE)));
    return Shown.NOTHING.with(snapshot).with(listing);
  }

  @Test
  void beginsWithTheVerdict() {
    String page = PageText.of(ABOUT, shown(Losses.NONE));

    assertThat(page)
        .contains("<h1>1,234 requests, <b>4 of which failed (0.3\u202f%)</b>.</h1>")
        .contains("22 November 2026, 18:37:00 – 18:37:20 (20\u202fs). ")
        .contains("<span class=\"chip\">complete</span>");
  }

  @Test
  void marksFiguresAsLowerBoundsWhenAnythingWasLost() {
    String page = PageText.of(ABOUT, shown(new Losses(3, 0, 0, 0, 0, 0, 0)));

    assertThat(page)
        .contains("<h1>≥\u202f1,234 requests, <b>≥\u202f4 of which failed")
        .contains("incomplete: figures are lower bounds");
  }

  @Test
  void showsWhatThereIsBeforeAnythingWasSeen() {
    assertThat(PageText.of(ABOUT, Shown.NOTHING))
        .contains("<h1>No requests were seen.</h1>", "waiting for traffic");
  }

  @Test
  void leavesNothingFromTheNetworkAsMarkup() {
    String page = PageText.of(ABOUT, shown(Losses.NONE));

    assertThat(page)
        .doesNotContain("<img", "onerror=alert(1)>\"")
        .contains("&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;")
        .contains("<title>gonetmon: a&lt;b.pcap</title>");
  }

  @Test
  void allowsItsOwnStyleAndScriptOnly() throws Exception {
    String page = PageText.of(ABOUT, shown(Losses.NONE));

    assertThat(page)
        .contains("default-src &#39;none&#39;")
        .contains("style-src &#39;" + hash(page, "style") + "&#39;")
        .contains("script-src &#39;" + hash(page, "script") + "&#39;")
        .doesNotContain(" style=", "javascript:", "http://", "https://");
    assertThat(Assets.SCRIPT.length()).isLessThan(10_000);
  }

  private static String hash(String page, String tag) throws Exception {
    Matcher element = Pattern.compile("(?s)<" + tag + ">(.*?)</" + tag + ">").matcher(page);
    assertThat(element.find()).isTrue();
    byte[] text = element.group(1).getBytes(StandardCharsets.UTF_8);
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }

  @Test
  void drawsOnlyTheTimeOfTheRun() {
    assertThat(PageText.of(ABOUT, shown(Losses.NONE)))
        .contains("18:37:00: 4.0 requests a second, 2 failed, 4 with 4xx")
        .contains("18:37:10: 4.0 requests")
        .doesNotContain("18:36:40: ");
  }

  @Test
  void saysWhichDayWhereThereAreSeveral() {
    Report twoDays = report(TO.plus(Duration.ofDays(1)), Losses.NONE);
    var snapshot = new Event.Snapshot(twoDays, twoDays, new long[0], List.of(), 2);

    assertThat(PageText.of(ABOUT, shown(Losses.NONE).with(snapshot)))
        .contains("22 November 2026, 18:37:00 – 23 November 2026, 18:37:20")
        .contains("<span>22 Nov 18:37</span>")
        .contains("22 Nov 18:37:00: 4.0 requests a second");
  }

  @Test
  void drawsNothingOfTheTimeThatIsForgotten() {
    Report twoDays = report(TO.plus(Duration.ofDays(1)), Losses.NONE);
    var snapshot = new Event.Snapshot(twoDays, twoDays, new long[0], List.of(), 2);
    Instant since = FROM.plusSeconds(10);

    assertThat(PageText.of(ABOUT, shown(Losses.NONE).with(snapshot).with(knownSince(since))))
        .contains("10\u202fs a bar; what was before 22 Nov 18:37 is not kept")
        .contains("22 Nov 18:37:10: 4.0 requests a second")
        .doesNotContain("22 Nov 18:37:00: 4.0 requests a second");
    assertThat(PageText.of(ABOUT, shown(Losses.NONE).with(knownSince(since))))
        .contains("18:37:00: 4.0 requests a second")
        .doesNotContain("is not kept");
  }

  private static Event knownSince(Instant at) {
    Timeline all = timeline();
    var basis = new Basis(Basis.Kind.COUNTED, 0, at);
    return new Event.Listing(
        List.of(new Timeline(all.query(), basis, all.from(), all.cell(), all.moments())));
  }

  @Test
  void followsTheServerOnlyWhenServed() {
    assertThat(PageText.served(ABOUT, Shown.NOTHING))
        .contains("<body data-live=\"1\">", "http-equiv=\"refresh\"");
    assertThat(PageText.of(ABOUT, Shown.NOTHING)).contains("<body>").doesNotContain("\"refresh\"");
  }

  @Test
  void ignoresAnswersToWhatOthersAsked() {
    var other =
        new RowQuery(
            Dimension.HOST,
            Optional.empty(),
            Span.RUN,
            Condition.ALL,
            Order.KEY,
            false,
            Optional.empty(),
            0,
            1,
            1);
    assertThat(Shown.NOTHING.with(new Event.Listing(List.of(rows(other, "a")))).answers())
        .isEmpty();
  }
}
