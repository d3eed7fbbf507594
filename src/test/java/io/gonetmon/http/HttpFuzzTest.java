package io.gonetmon.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.gonetmon.http.words.Disclosure;
import io.gonetmon.model.Endpoint;
import io.gonetmon.tcp.ConnectionReader;
import io.gonetmon.tcp.ConnectionReader.Ending;
import io.gonetmon.tcp.Direction;
import io.gonetmon.tcp.Flow;
import io.gonetmon.tcp.Protocol.Opening;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/** Whatever is said on a connection, and however it is cut, it is read, and read the same. */
class HttpFuzzTest {
  private static final Flow ORIGINATOR = new Flow(Endpoint.v4(1, 40_000), Endpoint.v4(2, 80));
  private static final HttpLimits NARROW = HttpLimits.of(256, 3);
  private static final HttpLimits WIDE = HttpLimits.of(1 << 20, 10_000);

  /**
   * Segments, holes and gaps, in any order: for each a byte that says which it is and of which
   * direction, a byte that says how long, and, if it is a segment, what it holds.
   */
  @FuzzTest
  void readsAnything(byte[] data) {
    var listener = new Listener();
    ByteBuffer rest = ByteBuffer.wrap(data);
    ConnectionReader reader =
        new Http(new HttpSettings(NARROW, Disclosure.DEFAULT), listener)
            .open(
                new Opening(
                    ORIGINATOR, rest.hasRemaining() && rest.get() > 0, "eth0", 0, Opening.UNKNOWN));
    for (long nanos = 0; rest.remaining() > 2; nanos++) {
      tell(reader, rest, nanos);
    }
    reader.end(Ending.OPEN);
    listener.take().forEach(HttpFuzzTest::assertShowable);
  }

  private static void tell(ConnectionReader reader, ByteBuffer rest, long nanos) {
    int kind = rest.get();
    int length = 1 + (rest.get() & 255);
    Direction direction = (kind & 1) == 0 ? Direction.ORIGINATOR : Direction.RESPONDER;
    switch (kind >> 1 & 7) {
      case 6 -> reader.truncated(direction, length);
      case 7 -> reader.lost(direction, length);
      default -> {
        byte[] segment = new byte[Math.min(length, rest.remaining())];
        rest.get(segment);
        reader.bytes(direction, segment, 0, segment.length, nanos, (kind & 2) == 0);
      }
    }
  }

  private static void assertShowable(String line) {
    assertThat(line).hasSizeLessThan(3 * 220);
    assertThat(line.codePoints())
        .allMatch(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE);
  }

  /**
   * The first byte chooses where to cut; a NUL ends what the client says. Where segments begin
   * matters only to find messages again, as in a tunnel whose client spoke before it was open, and
   * for the body of a response to nothing.
   */
  @FuzzTest
  void readsTheSameInPieces(byte[] data) {
    if (data.length < 2) {
      return;
    }
    List<String> whole = read(data, Integer.MAX_VALUE, false);
    List<String> pieces = read(data, 1 + (data[0] & 15), false);
    assertThat(pieces.contains("unparsed")).isEqualTo(whole.contains("unparsed"));
    if (!whole.contains("unparsed")) {
      assertThat(pieces).isEqualTo(whole);
      if (whole.stream().allMatch(HttpFuzzTest::isPaired)) {
        assertThat(read(data, 1 + (data[0] & 15), true)).isEqualTo(whole);
      }
    }
  }

  private static boolean isPaired(String line) {
    boolean foundAgain = line.startsWith("not decoded: TUNNEL");
    return !foundAgain && (!Character.isDigit(line.charAt(0)) || line.contains(" after "));
  }

  private static List<String> read(byte[] data, int most, boolean eachStartsSegment) {
    var listener = new Listener();
    ConnectionReader reader =
        new Http(new HttpSettings(WIDE, Disclosure.DEFAULT), listener)
            .open(new Opening(ORIGINATOR, true, "eth0", 0, Opening.UNKNOWN));
    Direction direction = Direction.ORIGINATOR;
    for (byte[] said : speeches(data)) {
      for (int at = 0; at < said.length; ) {
        int length = Math.min(most, said.length - at);
        reader.bytes(direction, said, at, at + length, 0, at == 0 || eachStartsSegment);
        at += length;
      }
      direction = Direction.RESPONDER;
    }
    reader.end(Ending.OPEN);
    return listener.take();
  }

  private static List<byte[]> speeches(byte[] data) {
    int end = 1;
    while (end < data.length && data[end] != 0) {
      end++;
    }
    int from = Math.min(data.length, end + 1);
    return List.of(Arrays.copyOfRange(data, 1, end), Arrays.copyOfRange(data, from, data.length));
  }
}
