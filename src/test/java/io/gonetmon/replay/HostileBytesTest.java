package io.gonetmon.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.model.Dimension;
import io.gonetmon.model.Report;
import io.gonetmon.model.Row;
import io.gonetmon.truth.CaptureFile;
import io.gonetmon.truth.CaptureFormat;
import io.gonetmon.truth.Frame;
import io.gonetmon.truth.FrameWriter;
import io.gonetmon.truth.IpStyle;
import io.gonetmon.truth.Link;
import io.gonetmon.truth.Traffic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever bytes come, the run ends with a summary that can be shown. */
class HostileBytesTest {
  @Provide
  Arbitrary<Traffic> traffic() {
    return Scripts.any();
  }

  @Property
  void survivesRandomFrames(@ForAll Link link, @ForAll long seed) {
    var random = new Random(seed);
    var frames = new ArrayList<Frame>();
    for (int i = 0; i < 50; i++) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      frames.add(Frame.whole((i + 1) * 1000L, bytes));
    }
    assertCanBeShown(frames, link);
  }

  @Property
  void survivesFramesCutAnywhere(
      @ForAll("traffic") Traffic traffic,
      @ForAll Link link,
      @ForAll IpStyle style,
      @ForAll long seed) {
    var random = new Random(seed);
    List<Frame> frames = frames(traffic.over(link), link, style);
    frames.replaceAll(f -> cut(f, random));
    assertCanBeShown(frames, link);
  }

  @Property
  void survivesBrokenBytesAnywhere(
      @ForAll("traffic") Traffic traffic,
      @ForAll Link link,
      @ForAll IpStyle style,
      @ForAll long seed) {
    var random = new Random(seed);
    List<Frame> frames = frames(traffic.over(link), link, style);
    frames.forEach(f -> damage(f.bytes(), 0, random));
    assertCanBeShown(frames, link);
  }

  @Property
  void survivesBrokenPayloads(@ForAll("traffic") Traffic traffic, @ForAll long seed) {
    var random = new Random(seed);
    List<Frame> frames = frames(traffic, Link.RAW, IpStyle.PLAIN);
    frames.forEach(f -> damage(f.bytes(), 72, random));
    assertCanBeShown(frames, Link.RAW);
  }

  private static List<Frame> frames(Traffic traffic, Link link, IpStyle style) {
    var writer = new FrameWriter(link, style);
    var frames = new ArrayList<Frame>();
    traffic.packets().forEach(p -> frames.add(writer.frame(traffic, p)));
    return frames;
  }

  private static Frame cut(Frame frame, Random random) {
    int kept = random.nextInt(frame.bytes().length + 1);
    int claimed = random.nextBoolean() ? kept : frame.length();
    return new Frame(frame.nanos(), Arrays.copyOf(frame.bytes(), kept), claimed);
  }

  private static void damage(byte[] bytes, int from, Random random) {
    for (int i = 0; i < 3 && bytes.length > from; i++) {
      bytes[from + random.nextInt(bytes.length - from)] = (byte) random.nextInt(256);
    }
  }

  private static void assertCanBeShown(List<Frame> frames, Link link) {
    Report summary =
        Replay.summary(frames, CaptureFile.of(link, IpStyle.PLAIN, CaptureFormat.NANOS_LITTLE));
    for (Row host : summary.hosts()) {
      assertShowable(host.key());
      host.methods().keySet().forEach(HostileBytesTest::assertShowable);
      host.children(Dimension.SECTION).forEach(s -> assertShowable(s.key()));
      assertThat(host.statuses().keySet()).allMatch(status -> status >= 100 && status <= 999);
    }
  }

  private static void assertShowable(String text) {
    assertThat(text).hasSizeBetween(1, 1000);
    assertThat(text.codePoints())
        .allMatch(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE);
  }
}
