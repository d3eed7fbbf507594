package io.gonetmon.capture.decode;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** How frames of a type of link begin (as numbered in the registry of link-layer header types). */
public enum LinkType {
  NULL(0),
  ETHERNET(1),
  TOKEN_RING(6),
  PPP(9),
  FDDI(10),
  RAW_BSD(12),
  RAW_OPENBSD(14),
  PPP_SERIAL(50),
  PPP_OVER_ETHERNET(51),
  ATM(100),
  RAW(101),
  CISCO_HDLC(104),
  WIRELESS(105),
  FRAME_RELAY(107),
  LOOP(108),
  ENCRYPTED(109),
  COOKED(113),
  FIREWALL_LOG(117),
  PRISM(119),
  RADIOTAP(127),
  AVS(163),
  PER_PACKET(192),
  ERF(197),
  PPP_DIRECTED(204),
  MPLS(219),
  IPV4(228),
  IPV6(229),
  NFLOG(239),
  NETANALYZER(240),
  COOKED_2(276);

  private static final Map<Integer, LinkType> BY_NUMBER =
      Arrays.stream(values()).collect(Collectors.toMap(LinkType::number, each -> each));

  private final int number;

  LinkType(int number) {
    this.number = number;
  }

  /** The link type of that number, or null when it is not known. */
  public static LinkType of(int number) {
    return BY_NUMBER.get(number);
  }

  public int number() {
    return number;
  }

  /** Passes what stands before the first layer. */
  Layer enter(Cursor in) {
    return switch (this) {
      case NULL, LOOP -> CaptureHeaders.loopback(in);
      case ETHERNET -> Layer.ETHERNET;
      case TOKEN_RING -> in.pass(14, Layer.LLC);
      case PPP -> Layer.PPP;
      case FDDI -> in.pass(13, Layer.LLC);
      case RAW_BSD, RAW_OPENBSD, RAW, IPV4, IPV6 -> Layer.IP;
      case PPP_SERIAL -> PppFrames.serial(in);
      case PPP_OVER_ETHERNET -> in.pass(6, Layer.PPP);
      case ATM -> Layer.LLC;
      case CISCO_HDLC -> PppFrames.cisco(in);
      case WIRELESS -> WirelessFrames.frame(in);
      case FRAME_RELAY -> PppFrames.frameRelay(in);
      case ENCRYPTED -> in.pass(12, Layer.IP);
      case COOKED -> CaptureHeaders.cooked(in, 14, 16);
      case FIREWALL_LOG -> CaptureHeaders.pflog(in);
      case PRISM, AVS -> WirelessFrames.prism(in);
      case RADIOTAP -> WirelessFrames.radiotap(in);
      case PER_PACKET -> CaptureHeaders.perPacket(in);
      case ERF -> CaptureHeaders.erf(in);
      case PPP_DIRECTED -> in.pass(1, Layer.PPP);
      case MPLS -> Layer.MPLS;
      case NFLOG -> CaptureHeaders.nflog(in);
      case NETANALYZER -> in.pass(4, Layer.ETHERNET);
      case COOKED_2 -> CaptureHeaders.cooked(in, 0, 20);
    };
  }
}
