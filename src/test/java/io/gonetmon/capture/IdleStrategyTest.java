package io.gonetmon.capture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** When a collector waits for packets rather than for a fixed time. */
final class IdleStrategyTest {
  private final FakeClock clock = new FakeClock();
  private final FakeHandle handle = new FakeHandle(clock);
  private final IdleStrategy idle = new IdleStrategy(handle, clock, () -> false);

  @Test
  void doesNotWaitWhileThereIsMore() throws InterruptedException {
    idle.after(512, 512);

    assertThat(handle.waits()).isEmpty();
    assertThat(clock.sleeps()).isEmpty();
  }

  @Test
  void waitsALittleAmidTraffic() throws InterruptedException {
    idle.after(511, 512);

    assertThat(handle.waits()).isEmpty();
    assertThat(clock.sleeps()).containsExactly(10);
  }

  @Test
  void waitsForPacketsForASecondInSilence() throws InterruptedException {
    idle.after(0, 512);

    assertThat(handle.waits()).containsExactly(200, 200, 200, 200, 200);
    assertThat(clock.sleeps()).isEmpty();
  }

  @Test
  void waitsNoLongerThanItTakesToSeeThatTheThreadShouldEnd() throws InterruptedException {
    new IdleStrategy(handle, clock, () -> true).after(0, 512);

    assertThat(handle.waits()).containsExactly(200);
  }

  @Test
  void doesNotSpinWhenWhatIsAnnouncedDoesNotCome() throws InterruptedException {
    handle.announcesAlways();
    idle.after(0, 512);
    idle.after(0, 512);
    idle.after(0, 512);

    assertThat(handle.waits()).containsExactly(200, 200);
    assertThat(clock.sleeps()).containsExactly(10);
  }

  @Test
  void looksForPacketsThatNothingAnnounces() throws InterruptedException {
    handle.announcesNothing();
    idle.after(0, 512);
    idle.after(0, 512);

    assertThat(handle.waits()).isEmpty();
    assertThat(clock.sleeps()).containsExactly(50, 50);
  }
}
