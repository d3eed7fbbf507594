package io.gonetmon.bound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class RoomTest {
  private final Room room = new Room(100);

  @Test
  void hasSpaceUntilItIsFull() {
    room.take(60);

    assertThat(room.has(40)).isTrue();
    assertThat(room.has(41)).isFalse();
  }

  @Test
  void letsTheLargestGoAlone() {
    assertThat(room.has(1000)).isTrue();
    room.take(1000);

    assertThat(room.has(1)).isFalse();
  }

  @Test
  void waitsUntilSpaceIsLeft() throws InterruptedException {
    room.take(100);
    assertThat(room.await(1, 0)).isFalse();
    new Thread(() -> room.leave(100), "leaving").start();

    assertThat(room.await(100, 10_000)).isTrue();
  }
}
