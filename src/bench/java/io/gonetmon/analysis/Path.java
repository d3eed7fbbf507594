package io.gonetmon.analysis;

import io.gonetmon.analysis.clock.WindowClock;
import io.gonetmon.capture.decode.Decoding;
import io.gonetmon.http.Http;
import io.gonetmon.http.HttpSettings;
import io.gonetmon.tcp.ConnectionTable;
import io.gonetmon.tcp.Segment;
import io.gonetmon.tcp.TcpLimits;
import java.time.Duration;
import java.time.Instant;

/**
 * All stations from the frame to the counted message on one thread, one after another as in the
 * collector and the monitor, but without the queue between them; packets come 20 microseconds
 * apart.
 */
final class Path {
  private static final AnalysisSettings SETTINGS = AnalysisSettings.DEFAULT;
  private static final long PACKET_NANOS = 20_000;
  private static final int BATCH = 512;

  private final Decoding decoding = new Decoding();
  private final Statistics statistics = new Statistics(SETTINGS.limits());
  private final Traffic traffic = statistics.traffic("eth0");
  private final ConnectionTable connections =
      new ConnectionTable(
          TcpLimits.DEFAULT, new Http(HttpSettings.DEFAULT, statistics), statistics);
  private final WindowClock windows = new WindowClock(Duration.ofSeconds(10), false);
  private long packets;
  private long messages;

  /** Takes the next captured frame; returns how many messages were handed on so far. */
  long packet(byte[] frame) {
    packets++;
    long nanos = packets * PACKET_NANOS;
    Segment segment = decoding.segment(frame, nanos);
    if (windows.reach(nanos)) {
      statistics.closeWindow();
      windows.nextWindow();
    }
    traffic.add(1, segment.frameBytes());
    connections.accept(segment, traffic.link());
    if (packets % BATCH == 0) {
      messages += statistics.takeFound().messages().size();
    }
    return messages;
  }

  /** Fails when not so many messages were found, or something was lost. */
  void check(long expected) {
    var session = statistics.session(Instant.EPOCH, Instant.EPOCH.plusSeconds(1), true);
    if (session.hits() != expected || session.losses().any()) {
      throw new IllegalStateException("not " + expected + " messages: " + session);
    }
  }
}
