package io.gonetmon.capture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** When a collector waits for packets rather than for a fixed time. */
final class IdleStrategyTest {
  private static final int BUFFER = 16 << 20;

  private final FakeClock clock = new FakeClock();
  private final FakeHandle handle = new FakeHandle(clock);
  private final IdleStrategy idle = new IdleStrategy(handle, clock, BUFFER, () -> false);

  @Test
  void doesNotWaitWhileThereIsMore() throws InterruptedException {
    idle.after(512, 512, 1000);

    assertThat(handle.waits()).isEmpty();
    assertThat(clock.sleeps()).isEmpty();
  }

  @Test
  void waitsALittleAmidTraffic() throws InterruptedException {
    idle.after(511, 512, 1 << 20);

    assertThat(handle.waits()).isEmpty();
    assertThat(clock.sleeps()).containsExactly(10);
  }

  @Test
  void waitsLessWhileTheBufferFillsQuickly() throws InterruptedException {
    idle.after(20, 512, (1 << 20) + 1);

    assertThat(clock.sleeps()).containsExactly(1);
  }

  @Test
  void waitsForPacketsForASecondInSilence() throws InterruptedException {
    idle.after(0, 512, 0);

    assertThat(handle.waits()).containsExactly(200, 200, 200, 200, 200);
    assertThat(clock.sleeps()).isEmpty();
  }

  @Test
  void waitsNoLongerThanItTakesToSeeThatTheThreadShouldEnd() throws InterruptedException {
    new IdleStrategy(handle, clock, BUFFER, () -> true).after(0, 512, 0);

    assertThat(handle.waits()).containsExactly(200);
  }

  @Test
  void doesNotSpinWhenWhatIsAnnouncedDoesNotCome() throws InterruptedException {
    handle.announcesAlways();
    idle.after(0, 512, 0);
    idle.after(0, 512, 0);
    idle.after(0, 512, 0);

    assertThat(handle.waits()).containsExactly(200, 200);
    assertThat(clock.sleeps()).containsExactly(10);
  }

  @Test
  void looksForPacketsThatNothingAnnounces() throws InterruptedException {
    handle.announcesNothing();
    idle.after(0, 512, 0);
    idle.after(0, 512, 0);

    assertThat(handle.waits()).isEmpty();
    assertThat(clock.sleeps()).containsExactly(50, 50);
  }
}
