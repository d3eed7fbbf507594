package io.gonetmon.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gonetmon.Settings;
import io.gonetmon.Sniffer;
import io.gonetmon.alert.RuleParser;
import io.gonetmon.alert.RuleSyntaxException;
import io.gonetmon.capture.CaptureSettings;
import io.gonetmon.http.HttpSettings;
import io.gonetmon.output.Event;
import io.gonetmon.truth.CaptureFile;
import io.gonetmon.truth.Conditions;
import io.gonetmon.truth.Conversation;
import io.gonetmon.truth.Ending;
import io.gonetmon.truth.Exchange;
import io.gonetmon.truth.Manner;
import io.gonetmon.truth.Order;
import io.gonetmon.truth.Packet;
import io.gonetmon.truth.Peer;
import io.gonetmon.truth.Traffic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each alert leaves what was captured half a minute before and after it. */
class EvidenceSinkTest {
  private static final int BYTES = 4 << 20;
  private static final int SLOW = 3;
  private static final int FAILING = 8;

  /** Three requests in 60 s, then eight that fail in 8 ms, then three in 60 s more. */
  private static final Traffic TRAFFIC = traffic(100);

  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  @TempDir private Path directory;

  /** One request that fails, then five in ten minutes. */
  private static final Traffic QUIET =
      of(
          Stream.concat(
                  exchanges("/fails", 503, 100, Duration.ofSeconds(1), 1).stream(),
                  exchanges("/after", 200, 100, Duration.ofMinutes(2), 5).stream())
              .toList());

  private static Traffic traffic(int bodyBytes) {
    List<Exchange> exchanges = new ArrayList<>();
    exchanges.addAll(exchanges("/slow", 200, bodyBytes, Duration.ofSeconds(20), SLOW));
    exchanges.addAll(exchanges("/fails", 503, bodyBytes, Duration.ofMillis(1), FAILING));
    exchanges.addAll(exchanges("/after", 200, bodyBytes, Duration.ofSeconds(20), SLOW));
    return of(exchanges);
  }

  private static Traffic of(List<Exchange> exchanges) {
    return Traffic.of(
        List.of(
            new Conversation(
                new Peer("192.0.2.7", 51_000),
                new Peer("198.51.100.1", 80),
                Conditions.plain(Duration.ZERO),
                exchanges,
                Ending.CLIENT_CLOSES)));
  }

  private static List<Exchange> exchanges(
      String section, int status, int bodyBytes, Duration think, int times) {
    var order = new Order("shop.test", section, status, bodyBytes, think);
    return Collections.nCopies(times, Manner.GET.carryOut(order));
  }

  private EvidenceSink run(Traffic traffic, int folders, String... rules) throws Exception {
    Path file = CaptureFile.USUAL.write(traffic, directory.resolve("a.pcap"));
    Settings settings = settings(file, rules);
    EvidenceSink sink = sink(settings, folders);
    Sniffer.open(settings).run(sink);
    return sink;
  }

  private EvidenceSink sink(Settings settings, int folders) throws IOException {
    return EvidenceSink.open(
        directory.resolve("evidence"),
        folders,
        BYTES,
        settings,
        "gonetmon",
        ZoneOffset.UTC,
        Map.of());
  }

  private static Settings settings(Path file, String... rules) throws RuleSyntaxException {
    Settings usual = Settings.of(CaptureSettings.DEFAULT.reading(file));
    var parsed = new ArrayList<>(usual.rules());
    for (String rule : rules) {
      parsed.add(RuleParser.parse(rule));
    }
    return new Settings(
        usual.capture(),
        usual.tcp(),
        HttpSettings.DEFAULT,
        usual.analysis(),
        usual.alert(),
        parsed,
        usual.where(),
        true,
        Duration.ZERO);
  }

  private List<Path> folders() throws IOException {
    try (var all = Files.list(directory.resolve("evidence"))) {
      return all.sorted().toList();
    }
  }

  private static List<String> paths(Path folder) throws IOException {
    return Files.readAllLines(folder.resolve("exchanges.ndjson")).stream()
        .map(each -> each.replaceFirst(".*\"section\":\"([^\"]*)\".*", "$1"))
        .toList();
  }

  @Test
  void leavesPacketsExchangesPageAndAlert() throws Exception {
    EvidenceSink sink = run(TRAFFIC, 9, "fails: hits >= 5 over 5s where status:5xx");

    assertThat(sink.omissions()).isEmpty();
    assertThat(folders()).hasSize(1);
    Path folder = folders().get(0);
    assertThat(folder.getFileName().toString()).matches("\\d{8}T\\d{6}Z-fails");
    assertThat(Files.getPosixFilePermissions(folder))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    assertThat(folder.resolve("alert.json"))
        .content()
        .contains("\"kind\":\"raised\"", "\"rule\":\"fails\"", "\"name\":\"/fails/item\"");
    assertThat(folder.resolve("report.html")).content().contains("alert fails", "shop.test");
    assertThat(paths(folder)).contains("/slow", "/after").filteredOn("/fails"::equals).hasSize(8);
  }

  @Test
  void leavesOutWhatWasMoreThanHalfAMinuteAway() throws Exception {
    EvidenceSink sink = run(TRAFFIC, 9, "fails: hits >= 5 over 5s where status:5xx");

    assertThat(sink.omissions()).isEmpty();
    String alert = Files.readString(folders().get(0).resolve("alert.json"));
    Instant at = Instant.parse(alert.replaceFirst("(?s).*\"at\":\"([^\"]*)\".*", "$1"));
    long around =
        TRAFFIC.packets().stream()
            .map(Packet::nanos)
            .map(nanos -> Instant.EPOCH.plusNanos(nanos))
            .filter(each -> Duration.between(each, at).abs().compareTo(Duration.ofSeconds(30)) <= 0)
            .count();
    assertThat(around).isBetween(20L, TRAFFIC.packets().size() - 4L);
    assertThat(packets(folders().get(0))).isEqualTo(around);
  }

  private static long packets(Path folder) throws Exception {
    var counted = new long[1];
    Sniffer sniffer = Sniffer.open(settings(folder.resolve("capture.pcapng")));
    sniffer.run(
        event -> {
          if (event instanceof Event.Summary summary) {
            counted[0] = summary.report().interfaces().get(0).packets();
          }
        });
    return counted[0];
  }

  @Test
  void keepsTheLatestFoldersAndWhatOthersPutThere() throws Exception {
    Path evidence = Files.createDirectory(directory.resolve("evidence"));
    Path noted = Files.createDirectory(evidence.resolve("20250101T000000Z-noted"));
    Files.writeString(noted.resolve("notes.txt"), "seen");
    Files.writeString(noted.resolve("alert.json"), "{}");
    Files.createDirectory(evidence.resolve("20250102T000000Z-old"));
    Files.createDirectory(evidence.resolve("mine"));
    run(TRAFFIC, 1, "fails: hits >= 5 over 5s where status:5xx");

    assertThat(folders())
        .extracting(each -> each.getFileName().toString().replaceFirst("\\d{8}T\\d{6}Z", "TIME"))
        .containsExactlyInAnyOrder("TIME-noted", "TIME-fails", "mine");
    assertThat(noted.resolve("notes.txt")).exists();
    assertThat(noted.resolve("alert.json")).doesNotExist();
  }

  @Test
  void leavesTheEvidenceOfACaptureWithAFewPacketsInManyMinutes() throws Exception {
    EvidenceSink sink = run(QUIET, 9, "any: hits >= 1 over 5s where status:5xx");

    assertThat(sink.omissions()).isEmpty();
    assertThat(paths(folders().get(0))).contains("/fails");
  }

  @Test
  void keepsTheFoldersThatWereMadeLastWhateverTheTimeOfTheirCapture() throws Exception {
    Path evidence = Files.createDirectory(directory.resolve("evidence"), OWNER_ONLY);
    for (int year : List.of(2090, 2091)) {
      Path folder = Files.createDirectory(evidence.resolve(year + "0101T000000Z-future"));
      Path alert = Files.writeString(folder.resolve("alert.json"), "{}");
      Files.setLastModifiedTime(alert, FileTime.fromMillis(year));
    }
    run(TRAFFIC, 2, "fails: hits >= 5 over 5s where status:5xx");

    assertThat(folders())
        .extracting(each -> each.getFileName().toString().replaceFirst("\\d{8}T\\d{6}Z", "TIME"))
        .containsExactlyInAnyOrder("TIME-fails", "TIME-future");
    assertThat(evidence.resolve("20910101T000000Z-future")).exists();
  }

  @Test
  void goesOnWhenTheEvidenceOfAnAlertCannotBeWritten() throws Exception {
    Path file = CaptureFile.USUAL.write(TRAFFIC, directory.resolve("a.pcap"));
    Settings settings = settings(file, "fails: hits >= 5 over 5s where status:5xx");
    EvidenceSink sink = sink(settings, 9);
    Path evidence = directory.resolve("evidence");
    Files.delete(evidence);
    Sniffer.open(settings).run(sink);

    assertThat(evidence).doesNotExist();
    assertThat(sink.omissions())
        .extracting(each -> each.sentence())
        .containsExactly("The evidence of 1 alert is not complete; the log says why.");
  }

  @Test
  void refusesADirectoryThatOthersMayChange() throws Exception {
    Path file = CaptureFile.USUAL.write(TRAFFIC, directory.resolve("a.pcap"));
    Path evidence = Files.createDirectory(directory.resolve("evidence"));
    Files.setPosixFilePermissions(evidence, PosixFilePermissions.fromString("rwxrwx---"));
    assertThatThrownBy(() -> sink(settings(file), 9)).hasMessage("others may write there");

    Files.delete(evidence);
    Files.createSymbolicLink(evidence, directory);
    assertThatThrownBy(() -> sink(settings(file), 9)).hasMessage("it is a symbolic link");

    Files.delete(evidence);
    Files.writeString(evidence, "a file");
    assertThatThrownBy(() -> sink(settings(file), 9)).hasMessage("it is no directory");
  }

  @Test
  void keepsWhatIsNearestToTheAlertWhenThereIsTooMuch() throws Exception {
    EvidenceSink sink = run(traffic(600_000), 9, "fails: hits >= 5 over 5s where status:5xx");

    assertThat(sink.omissions()).isEmpty();
    Path folder = folders().get(0);
    assertThat(Files.size(folder.resolve("capture.pcapng"))).isBetween(BYTES / 2L, BYTES + 4096L);
    assertThat(paths(folder)).contains("/fails");
  }

  @Test
  void namesFoldersOfTheSameSecondApart() throws Exception {
    run(TRAFFIC, 9, "a b: hits >= 5 over 5s", "a/b: hits >= 5 over 5s where status:5xx");

    assertThat(folders())
        .extracting(each -> each.getFileName().toString().replaceFirst(".*Z-", ""))
        .containsExactlyInAnyOrder("a_b", "a_b-2");
  }

  @Test
  void saysWhichAlertsLeaveNone() throws Exception {
    EvidenceSink sink =
        run(
            TRAFFIC,
            9,
            "a: hits >= 5 over 5s",
            "b: hits >= 5 over 5s",
            "c: hits >= 5 over 5s",
            "d: hits >= 5 over 5s",
            "e: hits >= 5 over 5s");

    assertThat(folders()).hasSize(4);
    assertThat(sink.omissions())
        .extracting(each -> each.sentence())
        .containsExactly("1 alert left no evidence: that of 4 others was being gathered.");
  }
}
