package io.gonetmon.analysis.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class SmallCountMapTest {
  private final SmallCountMap<String> counts = new SmallCountMap<>();

  @Test
  void countsByKeyInOrder() {
    counts.add("b", 1, 2, "other");
    counts.add("a", 1, 2, "other");
    counts.add("b", 1, 2, "other");

    assertThat(counts.sorted()).hasToString("{a=1, b=2}");
    assertThat(counts.size()).isEqualTo(2);
  }

  @Test
  void countsKeysBeyondTheBoundUnderTheOther() {
    for (String key : new String[] {"a", "b", "c", "a"}) {
      counts.add(key, 1, 1, "other");
    }

    assertThat(counts.sorted()).containsExactlyInAnyOrderEntriesOf(Map.of("a", 2L, "other", 2L));
  }

  @Test
  void addsAllCountsOfAnother() {
    var other = new SmallCountMap<String>();
    other.add("b", 1, 9, "other");
    other.add("c", 1, 9, "other");
    counts.add("b", 1, 9, "other");
    counts.add(other, 9, "other");

    assertThat(counts.sorted()).hasToString("{b=2, c=1}");
  }

  @Test
  void sumsTheKeysOfARange() {
    for (String key : new String[] {"a", "b", "b", "c"}) {
      counts.add(key, 1, 9, "other");
    }

    assertThat(counts.sum("b", "c")).isEqualTo(2);
    assertThat(counts.sum("a", "c")).isEqualTo(3);
    assertThat(counts.sum("d", "z")).isZero();
  }
}
