package io.gonetmon.capture.decode;

import static io.gonetmon.capture.decode.Frames.MACS;
import static io.gonetmon.capture.decode.Frames.bytes;
import static io.gonetmon.capture.decode.Frames.tcp;
import static io.gonetmon.capture.decode.Frames.v4;
import static io.gonetmon.capture.decode.Frames.v6;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Whatever a frame holds, decoding it never fails. */
final class HostileFramesTest {
  private static final List<byte[]> VALID =
      List.of(
          bytes(MACS, "0800", v4("GET / HTTP/1.1")),
          bytes(MACS, "86dd", v6("GET / HTTP/1.1")),
          bytes(MACS, "8100 0001 0800", v4("GET")),
          bytes(MACS, "86dd", v6(31, 0, "06 00 0100 00000000" + tcp("GET"))),
          bytes(MACS, "86dd", v6(31, 44, "06 00 0000 00000000" + tcp("GET"))),
          bytes(MACS, "86dd", v6(39, 43, "3c 00 0000 00000000 06 00 0100 00000000" + tcp("GET"))),
          bytes(MACS, "86dd", v6(71, 58, "0200 0000 00000500" + v6("GET"))),
          bytes(MACS, "0033 aaaa03 000000 0800", v4("GET")),
          bytes(MACS, "8864 1100 0001 002d 0021", v4("GET")),
          bytes(MACS, "0806 0001 0800 0604 0001", MACS, MACS));

  private static final FrameDecoder DECODER = new FrameDecoder(Frames.ALL);

  private static void assertDecodes(byte[] frame) {
    for (LinkType link : LinkType.values()) {
      assertThatCode(() -> Frames.decode(DECODER, link, frame, frame.length + 9, 0, 0))
          .as("%s %s", link, Arrays.toString(frame))
          .doesNotThrowAnyException();
    }
  }

  @Test
  void bearsFramesCutAnywhere() {
    for (byte[] frame : VALID) {
      for (int length = 0; length <= frame.length; length++) {
        assertDecodes(Arrays.copyOf(frame, length));
      }
    }
  }

  @Test
  void bearsEveryValueOfEveryByte() {
    for (byte[] frame : VALID) {
      for (int at = 0; at < Math.min(frame.length, 80); at++) {
        byte[] changed = frame.clone();
        for (int value : new int[] {0, 1, 2, 4, 6, 8, 41, 43, 44, 50, 51, 58, 60, 127, 128, 255}) {
          changed[at] = (byte) value;
          assertDecodes(changed);
        }
      }
    }
  }

  @Property(tries = 3000)
  void bearsFramesChangedAndCutAtRandom(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] frame = VALID.get(random.nextInt(VALID.size())).clone();
    for (int change = random.nextInt(6); change >= 0; change--) {
      frame[random.nextInt(frame.length)] = (byte) random.nextInt();
    }
    assertDecodes(Arrays.copyOf(frame, random.nextInt(frame.length + 30)));
  }

  @Property(tries = 1000)
  void bearsAnyBytes(@ForAll byte[] frame) {
    assertDecodes(frame);
  }
}
