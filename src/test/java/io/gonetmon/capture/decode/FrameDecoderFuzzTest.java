package io.gonetmon.capture.decode;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.gonetmon.tcp.Segment;

/** Whatever a frame holds, it is decoded to a segment that lies within it, or to none. */
class FrameDecoderFuzzTest {
  private static final long NANOS = 1_000_000_000L;

  @FuzzTest
  void decodesAnyFrame(byte[] frame) {
    for (LinkType link : LinkType.values()) {
      assertWithin(frame, frame.length, new FrameDecoder(link));
      assertWithin(frame, frame.length + 1000, new FrameDecoder(link));
    }
  }

  private static void assertWithin(byte[] frame, int frameBytes, FrameDecoder decoder) {
    Segment segment = decoder.decode(frame, frameBytes, NANOS);
    if (segment == null) {
      assertThat(decoder.takeUndecoded()).isBetween(0L, 1L);
      return;
    }
    assertThat(decoder.takeUndecoded()).isZero();
    assertThat(segment.nanos()).isEqualTo(NANOS);
    assertThat(segment.frameBytes()).isEqualTo(frameBytes);
    assertThat(segment.captured()).isBetween(0, segment.length());
    assertThat(segment.length()).isLessThanOrEqualTo(Math.max(0xffff, frameBytes));
    assertThat(segment.offset() + segment.captured()).isLessThanOrEqualTo(frame.length);
    assertThat(segment.data()).isSameAs(segment.captured() == 0 ? segment.data() : frame);
    assertThat(decoder.decode(frame, frameBytes, NANOS)).isEqualTo(segment);
  }
}
