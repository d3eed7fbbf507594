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
      assertWithin(frame, frame.length, link);
      assertWithin(frame, frame.length + 1000, link);
    }
  }

  private static void assertWithin(byte[] frame, int frameBytes, LinkType link) {
    FrameDecoder decoder = new FrameDecoder(Frames.ALL);
    var captured = new CapturedFrame().set(link, frame, 0, frame.length, frameBytes, 0, NANOS);
    Segment segment = decoder.decode(captured);
    if (segment == null) {
      decoder.finish();
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
    Segment first = segment.kept();
    assertThat(decoder.decode(captured).kept()).usingRecursiveComparison().isEqualTo(first);
    assertThat(Frames.decode(decoder, link, frame, frameBytes, 0, NANOS))
        .usingRecursiveComparison()
        .isEqualTo(first);
  }
}
