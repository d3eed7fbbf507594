package io.gonetmon.capture.decode;

import io.gonetmon.bench.Measured;
import io.gonetmon.bench.Spoken;
import io.gonetmon.tcp.Segment;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;

/** Frame to segment, a packet at a time. */
public class DecodeBench extends Measured {
  private static final int SOURCE_PORT = 14 + 20;
  private static final int FLOWS = 10_000;
  private static final String REQUEST = text(Spoken.request());
  private static final String FULL = "x".repeat(1460);

  private final FrameDecoder decoder = Frames.decoder("tcp and port 80");
  private final byte[] request = Frames.bytes(Frames.MACS, "0800", Frames.v4(REQUEST));
  private final byte[] fullResponse = Frames.bytes(Frames.MACS, "0800", Frames.v4(FULL));
  private final byte[] v6 = Frames.bytes(Frames.MACS, "86dd", Frames.v6(REQUEST));
  private final byte[] vlan = Frames.bytes(Frames.MACS, "81000007", "0800", Frames.v4(REQUEST));
  private final List<byte[]> flows = flows();
  private final CapturedFrame captured = new CapturedFrame();
  private int at;
  private long nanos;

  private static String text(byte[] latin1) {
    return new String(latin1, StandardCharsets.ISO_8859_1);
  }

  private static List<byte[]> flows() {
    var frames = new ArrayList<byte[]>();
    for (int i = 0; i < FLOWS; i++) {
      byte[] frame = Frames.bytes(Frames.MACS, "0800", Frames.v4("GET /"));
      ByteBuffer.wrap(frame).putShort(SOURCE_PORT, (short) (10_000 + i));
      frames.add(frame);
    }
    Collections.shuffle(frames, new Random(1));
    return frames;
  }

  private Segment decode(byte[] frame) {
    return decoder.decode(
        captured.set(LinkType.ETHERNET, frame, 0, frame.length, frame.length, 0, nanos++));
  }

  @Benchmark
  public Segment request() {
    return decode(request);
  }

  @Benchmark
  public Segment fullResponse() {
    return decode(fullResponse);
  }

  @Benchmark
  public Segment v6() {
    return decode(v6);
  }

  @Benchmark
  public Segment vlan() {
    return decode(vlan);
  }

  /** More flows in turn than the decoder remembers. */
  @Benchmark
  public Segment manyFlows() {
    at = at + 1 == FLOWS ? 0 : at + 1;
    return decode(flows.get(at));
  }
}
