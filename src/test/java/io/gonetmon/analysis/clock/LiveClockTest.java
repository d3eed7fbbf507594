package io.gonetmon.analysis.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.model.Endpoint;
import io.gonetmon.tcp.Flow;
import io.gonetmon.tcp.Segment;
import org.junit.jupiter.api.Test;

class LiveClockTest {
  private static final long SECOND = 1_000_000_000L;
  private static final long HOUR = 3600 * SECOND;

  private long system = 10 * HOUR;
  private long steady = 5 * SECOND;
  private final LiveClock clock = new LiveClock(() -> system, () -> steady);

  private void pass(long nanos) {
    system += nanos;
    steady += nanos;
  }

  @Test
  void followsTheSystem() {
    pass(3 * SECOND);

    assertThat(clock.nanos()).isEqualTo(10 * HOUR + 3 * SECOND);
  }

  @Test
  void goesOnWhenTheSystemIsSetBackByAnHour() {
    system -= HOUR;
    pass(2 * SECOND);

    assertThat(clock.nanos()).isEqualTo(10 * HOUR + 2 * SECOND);
    assertThat(clock.timed(capturedAt(system)).nanos()).isEqualTo(10 * HOUR + 2 * SECOND);
  }

  @Test
  void followsTheSystemAgainWhenThatIsPutRight() {
    system -= HOUR;
    clock.nanos();
    system += HOUR;
    pass(SECOND);

    assertThat(clock.nanos()).isEqualTo(10 * HOUR + SECOND);
  }

  @Test
  void jumpsWithASystemThatIsSetForward() {
    system += HOUR;
    pass(SECOND);

    assertThat(clock.nanos()).isEqualTo(11 * HOUR + SECOND);
  }

  @Test
  void takesNoPacketForOneFromTheFuture() {
    assertThat(clock.timed(capturedAt(system + HOUR)).nanos()).isEqualTo(10 * HOUR);
  }

  @Test
  void leavesTheTimeOfOrdinaryPackets() {
    Segment segment = capturedAt(system - SECOND);

    assertThat(clock.timed(segment)).isSameAs(segment);
  }

  private static Segment capturedAt(long nanos) {
    Flow flow = new Flow(Endpoint.v4(1, 1000), Endpoint.v4(2, 80));
    return new Segment().set(flow, nanos, 0, 0, Segment.ACK, new byte[0], 0, 0, 0, 54, 0);
  }
}
