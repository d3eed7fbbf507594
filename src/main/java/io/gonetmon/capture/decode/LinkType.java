package io.gonetmon.capture.decode;

/**
 * Where a frame's network packet begins, and of what kind it is, by the type of the link (as
 * numbered in the registry of link-layer header types).
 */
public enum LinkType {
  NULL(0, 4),
  ETHERNET(1, 14),
  RAW_BSD(12, 0),
  RAW_OPENBSD(14, 0),
  RAW(101, 0),
  LOOP(108, 4),
  COOKED(113, 16),
  IPV4(228, 0),
  IPV6(229, 0),
  COOKED_2(276, 20);

  static final int NOT_IP = -1;
  private static final int IPV4_TYPE = 0x0800;
  private static final int IPV6_TYPE = 0x86dd;

  private final int number;
  private final int headerBytes;

  LinkType(int number, int headerBytes) {
    this.number = number;
    this.headerBytes = headerBytes;
  }

  /** The link type of that number, or null when it is not known. */
  public static LinkType of(int number) {
    for (LinkType type : values()) {
      if (type.number == number) {
        return type;
      }
    }
    return null;
  }

  int number() {
    return number;
  }

  /** The offset of the IP header, or {@link #NOT_IP}. */
  int ipOffset(byte[] frame) {
    if (frame.length <= headerBytes) {
      return NOT_IP;
    }
    return switch (this) {
      case ETHERNET -> afterTags(frame, 12);
      case COOKED -> afterTags(frame, 14);
      case COOKED_2 -> isIp(Bytes.u16(frame, 0)) ? headerBytes : cookedTagged(frame);
      default -> headerBytes;
    };
  }

  private int cookedTagged(byte[] frame) {
    return isTag(Bytes.u16(frame, 0)) ? afterTags(frame, headerBytes + 2) : NOT_IP;
  }

  /** Passes VLAN tags (IEEE 802.1Q), of which there may be several. */
  private static int afterTags(byte[] frame, int typeOffset) {
    int at = typeOffset;
    while (at + 2 < frame.length) {
      int type = Bytes.u16(frame, at);
      if (isIp(type)) {
        return at + 2;
      }
      if (!isTag(type)) {
        return NOT_IP;
      }
      at += 4;
    }
    return NOT_IP;
  }

  private static boolean isIp(int type) {
    return type == IPV4_TYPE || type == IPV6_TYPE;
  }

  private static boolean isTag(int type) {
    return type == 0x8100 || type == 0x88a8 || type == 0x9100 || type == 0x9200;
  }
}
