package io.gonetmon.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;

/**
 * Whatever segments come, each byte is read once and in its place, and held bytes have their
 * bounds.
 */
class ReassemblyFuzzTest {
  private static final int WAITING = 1 << 10;
  private static final int ALL_WAITING = 1 << 11;
  private static final int LARGEST_SLICE = 1 << 9;

  /** Segments of a few connections, with any numbers, flags, lengths and times. */
  @FuzzTest
  void takesAnySegments(byte[] data) {
    var readers = new Readers();
    var table =
        new ConnectionTable(TcpLimits.live(3, WAITING, ALL_WAITING), readers, new NoTcpListener());
    Link[] links = {new Link("eth0"), new Link("lo")};
    ByteBuffer rest = ByteBuffer.wrap(data);
    long nanos = 0;
    while (rest.remaining() >= Wild.BYTES) {
      nanos += Wild.pause(rest);
      table.accept(Wild.segment(rest, nanos), links[rest.get() & 1]);
      assertThat(table.size()).isBetween(0, 3);
      assertThat(table.budget().reserved()).isBetween(0L, (long) ALL_WAITING + LARGEST_SLICE);
    }
    table.finish();
    assertThat(table.size()).isZero();
    assertThat(table.budget().reserved()).isZero();
    readers.assertAllEnded();
  }

  /** One connection from its SYN on, of which nothing is given up before its end. */
  @FuzzTest
  void readsEachByteOnce(byte[] data) {
    new ReassemblyOracle(false).accept(data).assertAllRead();
  }

  /** The same, while time passes. */
  @FuzzTest
  void readsNoByteTwiceOrElsewhere(byte[] data) {
    new ReassemblyOracle(true).accept(data).assertNothingInvented();
  }
}
