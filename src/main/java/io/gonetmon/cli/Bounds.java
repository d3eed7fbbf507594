package io.gonetmon.cli;

import io.gonetmon.analysis.AnalysisSettings;
import io.gonetmon.capture.CaptureSettings;
import io.gonetmon.history.ring.KeepLimits;
import io.gonetmon.http.HttpLimits;
import io.gonetmon.tcp.TcpLimits;
import java.time.Duration;
import picocli.CommandLine.Option;

/** The options that bound memory. */
final class Bounds {
  @Option(
      names = "--max-connections",
      paramLabel = "COUNT",
      description = "Connections tracked at the same time. Default: 120000, or what fits the heap.")
  private int connections = TcpLimits.DEFAULT.connections();

  @Option(
      names = "--max-waiting",
      paramLabel = "BYTES",
      converter = ByteSize.class,
      description =
          "Bytes buffered per direction of a connection while earlier ones are missing. Default: 8m.")
  private int waitingBytes = TcpLimits.DEFAULT.waitingBytes();

  @Option(
      names = "--max-all-waiting",
      paramLabel = "BYTES",
      converter = ByteSize.class,
      description = "The same, for all connections together. Default: 16m.")
  private int allWaitingBytes = (int) TcpLimits.DEFAULT.allWaitingBytes();

  @Option(
      names = "--max-head",
      paramLabel = "BYTES",
      converter = ByteSize.class,
      description = "Size of a start line and its header fields. Default: 64k.")
  private int headBytes = HttpLimits.DEFAULT.headBytes();

  @Option(
      names = "--max-pending",
      paramLabel = "COUNT",
      description =
          "Requests per connection that may wait for a response. Default: ${DEFAULT-VALUE}.")
  private int pendingRequests = HttpLimits.DEFAULT.pendingRequests();

  @Option(
      names = "--max-hosts",
      paramLabel = "COUNT",
      description =
          "Hosts counted separately; also clients, and servers. Default: ${DEFAULT-VALUE}.")
  private int hosts = AnalysisSettings.DEFAULT.hosts();

  @Option(
      names = "--max-sections",
      paramLabel = "COUNT",
      description = "Sections counted separately for each host. Default: ${DEFAULT-VALUE}.")
  private int sections = AnalysisSettings.DEFAULT.sections();

  @Option(
      names = "--keep-exchanges",
      paramLabel = "COUNT",
      description =
          "Latest exchanges that the screen can list and filter. Default: 20000, or what fits the heap.")
  private int keepExchanges = KeepLimits.DEFAULT.latest();

  @Option(
      names = "--keep-failed",
      paramLabel = "COUNT",
      description =
          "Latest failed exchanges kept besides: 5xx, cut, reset, unanswered. Default: 2000, or what fits the heap.")
  private int keepFailed = KeepLimits.DEFAULT.failed();

  @Option(
      names = "--keep-slowest",
      paramLabel = "COUNT",
      description = "Slowest exchanges kept besides. Default: 500, or what fits the heap.")
  private int keepSlowest = KeepLimits.DEFAULT.slowest();

  @Option(
      names = "--max-queue",
      paramLabel = "BYTES",
      converter = ByteSize.class,
      description = "Bytes of packets waiting to be analysed. Default: 32m, or what fits the heap.")
  private int queueBytes = CaptureSettings.DEFAULT.queueBytes();

  TcpLimits tcp() {
    return TcpLimits.live(connections, waitingBytes, allWaitingBytes);
  }

  HttpLimits http() {
    return HttpLimits.of(headBytes, pendingRequests);
  }

  AnalysisSettings analysis(Duration refresh) {
    return new AnalysisSettings(
        refresh, hosts, sections, new KeepLimits(keepExchanges, keepFailed, keepSlowest));
  }

  int queueBytes() {
    return queueBytes;
  }
}
