package io.gonetmon.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class SmallCountMapTest {
  private final SmallCountMap<String> counters = new SmallCountMap<>();

  @Test
  void countsByKeyInOrder() {
    counters.add("b", 2, "other");
    counters.add("a", 2, "other");
    counters.add("b", 2, "other");

    assertThat(counters.sorted()).hasToString("{a=1, b=2}");
    assertThat(counters.total()).isEqualTo(3);
  }

  @Test
  void countsWhatFindsNoRoomUnderTheOther() {
    assertThat(counters.add("a", 1, "other")).isTrue();
    assertThat(counters.add("b", 1, "other")).isFalse();
    assertThat(counters.add("c", 1, "other")).isFalse();
    assertThat(counters.add("a", 1, "other")).isTrue();

    assertThat(counters.sorted()).containsExactlyInAnyOrderEntriesOf(Map.of("a", 2L, "other", 2L));
  }
}
