package io.gonetmon.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.model.InterfaceReport;
import io.gonetmon.model.Report;
import io.gonetmon.model.Sample;
import io.gonetmon.model.WatchdogReport;
import java.io.IOException;
import java.io.StringWriter;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonSinkTest {
  private static final String FIELDS =
      """
      "from":"2026-11-22T18:37:16.000Z","to":"2026-11-22T18:37:26.000Z",\
      "hits":4,"requests":2,"responses":2,\
      "hostCount":1,\
      "hosts":[{"host":"example.org","hits":4,"requests":2,"responses":2,"addresses":["93.184.216.34"],\
      "methods":{"GET":2},"statuses":{"200":2},\
      "sections":[{"section":"/pages","hits":2,"methods":{"GET":2},\
      "requests":2,"responses":2,"statuses":{"200":2},\
      "responseTimeMillis":{"count":0,"p50":0.0,"p90":0.0,"p99":0.0,"max":0.0},\
      "bytes":0,"unanswered":0,"open":0}],\
      "responseTimeMillis":{"count":2,"p50":1.2,"p90":1.9,"p99":1.9,"max":1.9},\
      "bytes":812,"unanswered":1,"open":2}],\
      "clients":[{"client":"10.0.0.7","hits":4,"requests":2,"responses":2,\
      "methods":{"GET":2},"statuses":{"200":2},\
      "responseTimeMillis":{"count":0,"p50":0.0,"p90":0.0,"p99":0.0,"max":0.0},\
      "bytes":0,"unanswered":0,"open":0}],\
      "servers":[{"server":"10.0.1.1:80","hits":4,"requests":2,"responses":2,\
      "methods":{"GET":2},"statuses":{"200":2},\
      "responseTimeMillis":{"count":0,"p50":0.0,"p90":0.0,"p99":0.0,"max":0.0},\
      "bytes":0,"unanswered":0,"open":0}],\
      "interfaces":[{"name":"lo","packets":9,"bytes":1874,"httpBits":9832,"bitsPerSecond":983.2}],\
      "connections":{"opened":1,"closed":1,"reset":0,"refused":2,"unansweredSyns":3,\
      "retransmitted":5,"synRetransmitted":4,"outOfOrder":0,\
      "handshakeMillis":{"count":1,"p50":0.1,"p90":0.1,"p99":0.1,"max":0.1}},\
      "watchdog":{"hits":4,"threshold":7000,"spanSeconds":120,"alert":false},\
      "losses":{"kernelDropped":0,"interfaceDropped":0,"queueDropped":0,"gapBytes":0,"unparsed":0,"evicted":0,"duplicates":0,\
      "frames":0,"streams":0,"tls":0,"http2":0,"socks":0,\
      "evictedConnections":0,"evictedRequests":0,"evictedRows":0},\
      "notDecoded":{},\
      "filtered":{"filter":0,"wrapping":0,"linkType":0,"notTcp":0,"where":0},\
      "lowerBound":false,"complete":true}
      """;

  private static String shown(Event... events) throws IOException {
    var out = new StringWriter();
    var sink = new JsonSink(out, ZoneOffset.ofHours(1));
    for (Event event : events) {
      sink.show(event);
    }
    return out.toString();
  }

  @Test
  void writesAReportOnOneLine() throws IOException {
    assertThat(shown(new Event.Window(Made.traffic()))).isEqualTo("{\"type\":\"report\"," + FIELDS);
  }

  @Test
  void writesASummaryWithTheFieldsOfAReport() throws IOException {
    assertThat(shown(new Event.Summary(Made.traffic())))
        .isEqualTo("{\"type\":\"summary\"," + FIELDS);
  }

  @Test
  void writesAlertsWithTheirMessageInTheZone() throws IOException {
    assertThat(shown(new Event.AlertChanged(Made.RAISED), new Event.AlertChanged(Made.RECOVERED)))
        .isEqualTo(
            """
            {"type":"alert","kind":"raised","at":"2026-11-22T18:37:19.112Z","hits":7000,"message":"High traffic generated an alert - hits = 7000, triggered at 2026-11-22 19:37:19.112"}
            {"type":"alert","kind":"recovered","at":"2026-11-22T18:39:31.604Z","hits":6998,"message":"Alert recovered at 2026-11-22 19:39:31.604"}
            """);
  }

  @Test
  void writesNothingOfSnapshots() throws IOException {
    Report report = Made.traffic();

    assertThat(shown(new Event.Snapshot(report, report, new long[0], List.of(), 0))).isEmpty();
  }

  @Test
  void tellsNoticesWithTheInterfacesThatAreLeft() throws IOException {
    assertThat(shown(new Event.Notice(Made.TO, "Lost interface eth1.", List.of("eth0", "lo"))))
        .isEqualTo(
            """
            {"type":"notice","at":"2026-11-22T18:37:26.000Z","message":"Lost interface eth1.",\
            "interfaces":["eth0","lo"]}
            """);
  }

  @Test
  void saysHowManyEventsItMissed() throws IOException {
    assertThat(shown(new Event.Dropped(3)))
        .isEqualTo(
            """
            {"type":"dropped","events":3,"message":"This output was too slow: 3 events were dropped."}
            """);
  }

  @Test
  void escapesWhatWouldEndAString() throws IOException {
    var odd = Sample.row("/\"\\<&\u2028", 1, 1);
    Report report =
        Made.report(1, List.of(Made.host("é", 1, 1, odd)), List.of(), Made.traffic().watchdog());

    assertThat(shown(new Event.Window(report)))
        .contains("\"host\":\"é\"", "\"section\":\"/\\\"\\\\<&\\u2028\"");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.0",
    "1, 1.0",
    "10, 10.0",
    "1000000, 1000000.0",
    "0.5, 0.5",
    "0.000001, 0.000001",
    "0.0000004, 0.0",
    "1234.5678901, 1234.56789",
    "26683944.4, 26683944.4",
    "123456789012345, 123456789012345.0"
  })
  void writesFiguresWithoutExponents(double figure, String text) throws IOException {
    var link = new InterfaceReport("lo", 1, 1, 8, figure);
    Report report =
        Made.report(1, List.of(), List.of(link), new WatchdogReport(0, 7000, 120, false));

    assertThat(shown(new Event.Window(report))).contains("\"bitsPerSecond\":" + text + "}");
  }
}
