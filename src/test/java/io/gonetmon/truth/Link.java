package io.gonetmon.truth;

import java.nio.ByteBuffer;

/** How an interface wraps IP packets, by the names of pcap's link types. */
public enum Link {
  ETHERNET(1) {
    @Override
    void header(ByteBuffer frame, boolean v6, Side side) {
      addresses(frame, side).putShort(etherType(v6));
    }
  },
  VLAN(1) {
    @Override
    void header(ByteBuffer frame, boolean v6, Side side) {
      addresses(frame, side).putInt(0x8100_2007).putShort(etherType(v6));
    }
  },
  QINQ(1) {
    @Override
    void header(ByteBuffer frame, boolean v6, Side side) {
      addresses(frame, side).putInt(0x88a8_0064).putInt(0x8100_0007).putShort(etherType(v6));
    }
  },
  QINQ_9100(1) {
    @Override
    void header(ByteBuffer frame, boolean v6, Side side) {
      addresses(frame, side).putInt(0x9100_0064).putInt(0x8100_0007).putShort(etherType(v6));
    }
  },
  LABELLED(1) {
    @Override
    void header(ByteBuffer frame, boolean v6, Side side) {
      addresses(frame, side).putShort((short) 0x8847).putInt(0x0001_1040).putInt(0x0001_2140);
    }
  },
  SESSION(1) {
    @Override
    void header(ByteBuffer frame, boolean v6, Side side) {
      addresses(frame, side).putShort((short) 0x8864).putInt(0x1100_0001).putShort((short) 0);
      frame.putShort((short) (v6 ? 0x57 : 0x21));
    }
  },
  ROUTED(1) {
    @Override
    void header(ByteBuffer frame, boolean v6, Side side) {
      carrier(addresses(frame, side), 47);
      frame.putShort((short) 0x2000).putShort(etherType(v6)).putInt(7);
    }
  },
  VXLAN(1) {
    @Override
    void header(ByteBuffer frame, boolean v6, Side side) {
      carrier(addresses(frame, side), 17);
      frame.putInt(0xd431_12b5).putInt(0).putInt(0x0800_0000).putInt(0x0000_0100);
      addresses(frame, side).putShort(etherType(v6));
    }
  },
  COOKED(113) {
    @Override
    void header(ByteBuffer frame, boolean v6, Side side) {
      frame.putShort((short) (side == Side.CLIENT ? 4 : 0)).putShort((short) 1);
      frame.putShort((short) 6).putLong(0x0200_0000_0001_0000L).putShort(etherType(v6));
    }
  },
  COOKED_V2(276) {
    @Override
    void header(ByteBuffer frame, boolean v6, Side side) {
      frame.putShort(etherType(v6)).putShort((short) 0).putInt(2).putShort((short) 1);
      frame.put((byte) (side == Side.CLIENT ? 4 : 0)).put((byte) 6);
      frame.putLong(0x0200_0000_0001_0000L);
    }
  },
  RAW(101),
  RAW_OF_BSD(12),
  IPV4(228),
  IPV6(229),
  NULL_LITTLE(0) {
    @Override
    void header(ByteBuffer frame, boolean v6, Side side) {
      frame.putInt(Integer.reverseBytes(v6 ? 30 : 2));
    }
  },
  NULL_BIG(0) {
    @Override
    void header(ByteBuffer frame, boolean v6, Side side) {
      frame.putInt(v6 ? 28 : 2);
    }
  },
  LOOP(108) {
    @Override
    void header(ByteBuffer frame, boolean v6, Side side) {
      frame.putInt(v6 ? 24 : 2);
    }
  };

  private final int number;

  Link(int number) {
    this.number = number;
  }

  /** Its number in a capture file. */
  public int number() {
    return number;
  }

  /** Whether it can carry packets of that IP version. */
  public boolean carries(boolean v6) {
    return v6 ? this != IPV4 : this != IPV6;
  }

  /** Writes what comes before the IP header: nothing on raw links. */
  void header(ByteBuffer frame, boolean v6, Side side) {}

  private static ByteBuffer addresses(ByteBuffer frame, Side side) {
    long client = 0x0200_0000_0001L;
    long server = 0x0200_0000_0002L;
    long to = side == Side.CLIENT ? server : client;
    long from = side == Side.CLIENT ? client : server;
    frame.putShort((short) (to >> 32)).putInt((int) to);
    return frame.putShort((short) (from >> 32)).putInt((int) from);
  }

  /** An IPv4 header of a packet that ends with the frame. */
  private static void carrier(ByteBuffer frame, int protocol) {
    frame.putShort((short) 0x0800).putShort((short) 0x4500).putShort((short) 0);
    frame.putInt(0x0000_4000).put((byte) 64).put((byte) protocol).putShort((short) 0);
    frame.putInt(0x0a01_0001).putInt(0x0a01_0002);
  }

  private static short etherType(boolean v6) {
    return (short) (v6 ? 0x86dd : 0x0800);
  }
}
