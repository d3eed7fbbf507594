package io.gonetmon.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.Settings;
import io.gonetmon.Sniffer;
import io.gonetmon.alert.Rule;
import io.gonetmon.alert.RuleParser;
import io.gonetmon.capture.CaptureSettings;
import io.gonetmon.output.RehearsalSink;
import io.gonetmon.truth.CaptureFile;
import io.gonetmon.truth.Conditions;
import io.gonetmon.truth.Conversation;
import io.gonetmon.truth.Ending;
import io.gonetmon.truth.Exchange;
import io.gonetmon.truth.Manner;
import io.gonetmon.truth.Order;
import io.gonetmon.truth.Peer;
import io.gonetmon.truth.Traffic;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** A rehearsal says, to the packet, when each rule would have been met. */
class RehearsalTest {
  @TempDir private Path directory;

  /** A calm minute, ten requests that fail, one that takes 3 s, and a calm minute. */
  private static Traffic traffic() {
    List<Exchange> exchanges = new ArrayList<>();
    exchanges.addAll(exchanges("/calm", 200, Duration.ofSeconds(5), 12));
    exchanges.addAll(exchanges("/fails", 503, Duration.ofMillis(10), 10));
    exchanges.addAll(exchanges("/slow", 200, Duration.ofSeconds(30), 1));
    exchanges.addAll(exchanges("/calm", 200, Duration.ofSeconds(5), 12));
    return Traffic.of(
        List.of(
            new Conversation(
                new Peer("192.0.2.7", 51_000),
                new Peer("198.51.100.1", 80),
                Conditions.plain(Duration.ZERO),
                exchanges,
                Ending.CLIENT_CLOSES)));
  }

  private static List<Exchange> exchanges(String section, int status, Duration think, int times) {
    var order = new Order("shop.test", section, status, 100, think);
    return Collections.nCopies(times, Manner.GET.carryOut(order));
  }

  private String rehearse(boolean json, String... texts) throws Exception {
    Path file = CaptureFile.USUAL.write(traffic(), directory.resolve("a.pcap"));
    List<Rule> rules = new ArrayList<>();
    for (String each : texts) {
      rules.add(RuleParser.parse(each));
    }
    Settings usual = Settings.of(CaptureSettings.DEFAULT.reading(file));
    var settings =
        new Settings(
            usual.capture(),
            usual.tcp(),
            usual.http(),
            usual.analysis(),
            usual.alert(),
            rules,
            usual.where(),
            false,
            Duration.ZERO);
    var out = new StringWriter();
    List<String> names = rules.stream().map(Rule::name).toList();
    Sniffer.open(settings).run(new RehearsalSink(out, names, ZoneOffset.UTC, json));
    return out.toString();
  }

  @RepeatedTest(3)
  void isTheSameEachTime() throws Exception {
    assertThat(
            rehearse(
                false,
                "errors: error-share >= 30% over 30s",
                "slow: p99 > 20s over 1m",
                "silent: silence > 20s",
                "busy: requests > 1000"))
        .isEqualTo(
            """
            Alert errors: 62.5 % (>= 30.0 %), triggered at 2026-01-01 00:01:00.500; most by host shop.test (100 %), client 192.0.2.7 (100 %), path /fails/item (100 %)
            Alert silent: 20.1 s (> 20.0 s), triggered at 2026-01-01 00:01:20.232
            Alert silent recovered at 2026-01-01 00:01:30.232, after 10 s: 107 ms
            Alert errors recovered at 2026-01-01 00:01:30.500, after 30 s: 0.0 %
            Alert slow: 29.0 s (> 20.0 s), triggered at 2026-01-01 00:01:31.000; most by host shop.test (100 %), client 192.0.2.7 (100 %), path /slow/item (100 %)
            Alert slow recovered at 2026-01-01 00:02:30.000, after 59 s: 5.1 s
            --- Rules ---
            hits: never raised
            errors: raised once, 30s in all
            slow: raised once, 59s in all
            silent: raised once, 10s in all
            busy: never raised
            """);
  }

  @RepeatedTest(3)
  void isTheSameInJson() throws Exception {
    assertThat(rehearse(true, "errors: error-share >= 30% over 30s").lines())
        .hasSize(4)
        .first()
        .asString()
        .startsWith(
            "{\"type\":\"alert\",\"kind\":\"raised\",\"at\":\"2026-01-01T00:01:00.500Z\","
                + "\"rule\":\"errors\",\"when\":\"error-share >= 30% over 30s\",\"value\":62.5");
  }
}
