package io.gonetmon.truth;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What the fuzz tests start from, by the paths of the files that hold it. */
final class Seeds {
  private static final Order ORDER = new Order("a.test", "/a", 200, 40, Duration.ofMillis(3));
  private static final Peer SERVER = new Peer("10.0.0.2", 80);
  private static final int LONGEST_SEGMENT = 100;

  private final Map<String, byte[]> files = new TreeMap<>();

  private Seeds() {}

  static Map<String, byte[]> all() {
    var seeds = new Seeds();
    seeds.frames();
    seeds.captures();
    seeds.messages();
    seeds.segments();
    seeds.filters();
    return seeds.files;
  }

  private void add(String test, String method, Enum<?> name, byte[] bytes) {
    add(test, method, name.name().toLowerCase(Locale.ROOT), bytes);
  }

  private void add(String test, String method, String name, byte[] bytes) {
    files.put("io/gonetmon/" + test + "Inputs/" + method + "/" + name, bytes);
  }

  /** A frame of each link and of each style. */
  private void frames() {
    for (Link link : Link.values()) {
      byte[] frame = frame(link, IpStyle.PLAIN, link.carries(false) ? "10.0.0." : "fd00::");
      add("capture/decode/FrameDecoderFuzzTest", "decodesAnyFrame", link, frame);
      if (link.number() == Link.ETHERNET.number()) {
        add("capture/decode/TwoDecodersFuzzTest", "agreeOnEthernetFrames", link, frame);
      }
    }
    for (IpStyle style : IpStyle.values()) {
      for (String net : List.of("10.0.0.", "fd00::")) {
        String name =
            (net.equals("fd00::") ? "v6_" : "v4_") + style.name().toLowerCase(Locale.ROOT);
        byte[] frame = frame(Link.ETHERNET, style, net);
        add("capture/decode/FrameDecoderFuzzTest", "decodesAnyFrame", name, frame);
        add("capture/decode/TwoDecodersFuzzTest", "agreeOnEthernetFrames", name, frame);
      }
    }
  }

  private static byte[] frame(Link link, IpStyle style, String net) {
    Traffic traffic = traffic(new Peer(net + 9, 40_000), new Peer(net + 1, 80));
    Packet data = traffic.packets().stream().filter(Packet::isData).findFirst().orElseThrow();
    return new FrameWriter(link, style).frame(traffic, data).bytes();
  }

  /** A file of each format. */
  private void captures() {
    Traffic traffic = traffic(new Peer("10.0.0.9", 40_000), SERVER);
    for (CaptureFormat format : CaptureFormat.values()) {
      byte[] file = CaptureFile.of(Link.RAW, IpStyle.PLAIN, format).bytes(traffic);
      add("replay/CaptureFileFuzzTest", "readsAnyFile", format, file);
    }
  }

  private static Traffic traffic(Peer client, Peer server) {
    return Traffic.of(
        List.of(
            new Conversation(
                client,
                server,
                Conditions.plain(Duration.ZERO),
                List.of(Manner.GET.carryOut(ORDER)),
                Ending.CLIENT_CLOSES)));
  }

  /** What is said in each manner: all of one side and then of the other, and as it is said. */
  private void messages() {
    for (Manner manner : Manner.values()) {
      List<Turn> turns = manner.carryOut(ORDER).turns();
      var speeches = new ByteArrayOutputStream();
      speeches.write(List.of(Manner.values()).indexOf(manner));
      speeches.writeBytes(said(turns, Side.CLIENT));
      speeches.write(0);
      speeches.writeBytes(said(turns, Side.SERVER));
      add("http/HttpFuzzTest", "readsTheSameInPieces", manner, speeches.toByteArray());
      add("http/HttpFuzzTest", "readsAnything", manner, inSegments(turns));
    }
  }

  private static byte[] said(List<Turn> turns, Side side) {
    var said = new ByteArrayOutputStream();
    turns.stream().filter(turn -> turn.side() == side).forEach(t -> said.writeBytes(t.bytes()));
    return said.toByteArray();
  }

  private static byte[] inSegments(List<Turn> turns) {
    var out = new ByteArrayOutputStream();
    out.write(1);
    for (Turn turn : turns) {
      for (int at = 0; at < turn.bytes().length; at += LONGEST_SEGMENT) {
        int to = Math.min(turn.bytes().length, at + LONGEST_SEGMENT);
        out.write(turn.side() == Side.CLIENT ? 0 : 1);
        out.write(to - at - 1);
        out.writeBytes(Arrays.copyOfRange(turn.bytes(), at, to));
      }
    }
    return out.toByteArray();
  }

  /** Few segments: in order, out of order, over each other, cut, lost. */
  private void segments() {
    Map<String, String> told =
        Map.of(
            "in_order", "00 0000 0000 0a 0a  01 0000 000a 14 14  00 000a 0014 0a 0a",
            "backwards", "00 0014 0000 0a 0a  00 000a 0000 0a 0a  00 0000 0000 0a 0a",
            "over_each_other", "00 0005 0000 0a 0a  00 000a 0000 14 14  00 0000 0000 20 20",
            "cut", "00 0000 0000 40 10  00 0020 0000 40 20  01 0000 0060 10 00",
            "answer_first", "01 0000 000a 14 14  00 0000 0000 0a 0a",
            "lost", "00 0000 0000 0a 0a  1e 0014 0000 0a 0a  1f 0000 001e 0a 0a");
    told.forEach(
        (name, hex) -> {
          byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
          add("tcp/ReassemblyFuzzTest", "readsEachByteOnce", name, bytes);
          add("tcp/ReassemblyFuzzTest", "readsNoByteTwiceOrElsewhere", name, bytes);
        });
    String opening =
        """
        00 00 00 00 02 00000000 00 00000000 02 00
        00 01 00 00 02 00000000 02 00010000 12 00
        00 00 00 00 02 00010000 02 00010000 10 00
        """;
    String request = "00 00 40 40 02 00010000 02 00010000 18 00\n";
    String ending = "00 01 00 00 02 00010000 02 00410000 11 00\n00 00 00 00 02 00410000 02 0 14 00";
    add("tcp/ReassemblyFuzzTest", "takesAnySegments", "opening", hex(opening));
    add("tcp/ReassemblyFuzzTest", "takesAnySegments", "request", hex(opening + request));
    add("tcp/ReassemblyFuzzTest", "takesAnySegments", "late", hex("14" + request.substring(2)));
    add(
        "tcp/ReassemblyFuzzTest",
        "takesAnySegments",
        "whole",
        hex(opening + request + ending.replace(" 0 ", " 00020000 ")));
  }

  /** A filter of each kind. */
  private void filters() {
    Map<String, String> told =
        Map.of(
            "texts", "host:shop*,=a.test -path:/^\\/a[0-9]{1,3}$/ \"free \\\"text\\\"\"",
            "numbers", "status:5xx,404,none port:8000..8999 connection:>=7",
            "units", "time:>1.5s waiting:<200us total:1m..2h size:<1k,=2MB",
            "addresses", "client:10.0.0.0/8,fd00::1 server:[::1]:80,192.0.2.7:8080,10.*",
            "nested", "!(method:GET | outcome:reset,gap) && -(section:=/ iface:lo)",
            "mistake", "hots:shop (time:200 and status=500");
    told.forEach(
        (name, filter) ->
            add(
                "where/ConditionFuzzTest",
                "readsAnyText",
                name,
                filter.getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text.replaceAll("\\s", ""));
  }
}
