package io.gonetmon.analysis.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WindowClockTest {
  private static final Instant T0 = Instant.parse("2026-11-22T18:37:16Z");

  private final List<String> windows = new ArrayList<>();

  /** Lets time pass to {@code millis}, and notes the windows and snapshots that fall due. */
  private void reach(WindowClock timetable, long millis) {
    Instant now = T0.plusMillis(millis);
    boolean due = timetable.reach(now.getEpochSecond() * 1_000_000_000L + now.getNano());
    assertThat(due).isEqualTo(timetable.isWindowDue() || timetable.isSnapshotDue());
    while (timetable.isWindowDue()) {
      windows.add(seconds(timetable.windowStart()) + "-" + seconds(timetable.windowEnd()));
      timetable.nextWindow();
    }
    if (timetable.isSnapshotDue()) {
      windows.add("snapshot " + seconds(timetable.now()));
      timetable.nextSnapshot();
    }
  }

  private static double seconds(Instant instant) {
    return Duration.between(T0, instant).toMillis() / 1e3;
  }

  private static WindowClock tenSeconds(boolean snapshots) {
    return new WindowClock(Duration.ofSeconds(10), snapshots);
  }

  @Test
  void beginsWithTheFirstTime() {
    WindowClock timetable = tenSeconds(false);
    reach(timetable, 0);
    reach(timetable, 9999);

    assertThat(windows).isEmpty();
    assertThat(timetable.start()).isEqualTo(T0);
    assertThat(timetable.windowStart()).isEqualTo(T0);
  }

  @Test
  void endsAWindowAtItsVeryEnd() {
    WindowClock timetable = tenSeconds(false);
    reach(timetable, 0);
    reach(timetable, 10_000);

    assertThat(windows).containsExactly("0.0-10.0");
    assertThat(timetable.windowStart()).isEqualTo(T0.plusSeconds(10));
  }

  @Test
  void endsEachSilentWindow() {
    WindowClock timetable = tenSeconds(false);
    reach(timetable, 0);
    reach(timetable, 35_000);

    assertThat(windows).containsExactly("0.0-10.0", "10.0-20.0", "20.0-30.0");
  }

  @Test
  void passesOverALongSilence() {
    WindowClock timetable = tenSeconds(false);
    reach(timetable, 0);
    reach(timetable, 20_000_005);

    assertThat(windows).containsExactly("0.0-10.0");
    assertThat(timetable.windowStart()).isEqualTo(T0.plusSeconds(20_000));
  }

  @Test
  void neverRunsBackwards() {
    WindowClock timetable = tenSeconds(false);
    reach(timetable, 0);
    reach(timetable, 15_000);
    reach(timetable, -99_000);

    assertThat(timetable.now()).isEqualTo(T0.plusSeconds(15));
    assertThat(windows).containsExactly("0.0-10.0");
  }

  @Test
  void showsASnapshotEachSecondAndNotForWhatIsPast() {
    WindowClock timetable = tenSeconds(true);
    for (long millis : new long[] {0, 999, 1000, 1500, 1999, 2600, 3000, 3599, 3600, 10_001}) {
      reach(timetable, millis);
    }

    assertThat(windows)
        .containsExactly(
            "snapshot 1.0", "snapshot 2.6", "snapshot 3.0", "0.0-10.0", "snapshot 10.001");
  }

  @Test
  void tellsOfTheFirstHitsAfterASilenceEarly() {
    WindowClock timetable = tenSeconds(true);
    reach(timetable, 0);
    reach(timetable, 1000);
    reach(timetable, 1100);
    timetable.hits();
    reach(timetable, 1299);
    reach(timetable, 1300);
    reach(timetable, 1999);
    reach(timetable, 2000);

    assertThat(windows).containsExactly("snapshot 1.0", "snapshot 1.3", "snapshot 2.0");
  }

  @Test
  void tellsOfHitsAmongOthersInTheirTurn() {
    WindowClock timetable = tenSeconds(true);
    reach(timetable, 0);
    timetable.hits();
    reach(timetable, 200);
    reach(timetable, 300);
    timetable.hits();
    reach(timetable, 999);
    reach(timetable, 1000);
    timetable.hits();
    reach(timetable, 1999);
    reach(timetable, 2000);

    assertThat(windows).containsExactly("snapshot 0.2", "snapshot 1.0", "snapshot 2.0");
  }
}
