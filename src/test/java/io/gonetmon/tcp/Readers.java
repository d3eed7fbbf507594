package io.gonetmon.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.tcp.ConnectionReader.Ending;
import io.gonetmon.tcp.Protocol.Opening;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Makes readers that hold the table to its promises: sound bytes, and one end. */
final class Readers implements Protocol {
  private final List<Reader> readers = new ArrayList<>();

  @Override
  public ConnectionReader open(Opening opening) {
    var reader = new Reader();
    readers.add(reader);
    return reader;
  }

  void assertAllEnded() {
    assertThat(readers).allMatch(reader -> reader.ended);
  }

  private static final class Reader implements ConnectionReader {
    private final Set<Direction> finished = EnumSet.noneOf(Direction.class);
    private boolean ended;
    private boolean recognised;

    @Override
    public void bytes(
        Direction direction, byte[] data, int from, int to, long nanos, boolean startsSegment) {
      assertThat(ended).isFalse();
      assertThat(from).isBetween(0, to - 1);
      assertThat(to).isLessThanOrEqualTo(data.length);
      recognised |= to - from > 100;
    }

    @Override
    public void truncated(Direction direction, int length) {
      assertThat(ended).isFalse();
      assertThat(length).isPositive();
    }

    @Override
    public void lost(Direction direction, long length) {
      assertThat(ended).isFalse();
      assertThat(length).isPositive();
    }

    @Override
    public void finished(Direction direction) {
      assertThat(ended).isFalse();
      assertThat(finished.add(direction)).isTrue();
    }

    @Override
    public void end(Ending ending) {
      assertThat(ended).isFalse();
      ended = true;
    }

    @Override
    public boolean recognised() {
      return recognised;
    }
  }
}
