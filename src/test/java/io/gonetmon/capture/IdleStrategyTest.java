package io.gonetmon.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a collector waits for packets rather than for a fixed time. */
final class IdleStrategyTest {
  private final List<Integer> waits = new ArrayList<>();

  private IdleStrategy nap(boolean announcing) {
    return new IdleStrategy(
        millis -> {
          waits.add(millis);
          return announcing;
        });
  }

  @Test
  void doesNotWaitWhileThereIsMore() throws InterruptedException {
    nap(false).after(512, 512);

    assertThat(waits).isEmpty();
  }

  @Test
  void waitsForPacketsInSilence() throws InterruptedException {
    IdleStrategy nap = nap(false);
    nap.after(0, 512);
    nap.after(0, 512);

    assertThat(waits).containsExactly(1000, 1000);
  }

  @Test
  void doesNotSpinWhenWhatIsAnnouncedDoesNotCome() throws InterruptedException {
    IdleStrategy nap = nap(true);
    nap.after(0, 512);
    nap.after(0, 512);

    assertThat(waits).containsExactly(1000);
  }
}
