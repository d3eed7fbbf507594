package io.gonetmon.capture.file;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Writes capture files field by field. */
final class CaptureBytes {
  private final ByteOrder order;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private CaptureBytes(ByteOrder order) {
    this.order = order;
  }

  static CaptureBytes little() {
    return new CaptureBytes(ByteOrder.LITTLE_ENDIAN);
  }

  static CaptureBytes big() {
    return new CaptureBytes(ByteOrder.BIG_ENDIAN);
  }

  CaptureBytes u16(int... values) {
    for (int value : values) {
      out.writeBytes(buffer(2).putShort((short) value).array());
    }
    return this;
  }

  CaptureBytes i32(int... values) {
    for (int value : values) {
      out.writeBytes(buffer(4).putInt(value).array());
    }
    return this;
  }

  CaptureBytes i64(long value) {
    out.writeBytes(buffer(8).putLong(value).array());
    return this;
  }

  CaptureBytes bytes(int... values) {
    for (int value : values) {
      out.write(value);
    }
    return this;
  }

  CaptureBytes text(String text) {
    out.writeBytes(text.getBytes(US_ASCII));
    return this;
  }

  CaptureBytes add(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  /** A pcap file's header, of version 2.4. */
  CaptureBytes pcap(int magic, int link) {
    return i32(magic).u16(2, 4).i32(0, 0, 262_144, link);
  }

  /** A packet of a pcap file, captured whole. */
  CaptureBytes packet(int seconds, int fraction, String data) {
    return i32(seconds, fraction, data.length(), data.length()).text(data);
  }

  /** A section's header, of unknown length. */
  CaptureBytes section() {
    return block(0x0a0d_0d0a, like().i32(0x1a2b_3c4d).u16(1, 0).i64(-1));
  }

  /** An interface of a pcapng section. */
  CaptureBytes describe(int link, int snapBytes, CaptureBytes options) {
    return block(1, like().u16(link, 0).i32(snapBytes).add(options.array()));
  }

  CaptureBytes option(int code, CaptureBytes value) {
    return u16(code, value.array().length).add(value.array()).pad();
  }

  /** An enhanced packet block, of a packet captured whole. */
  CaptureBytes enhanced(int in, long ticks, String data) {
    var fields = like().i32(in, (int) (ticks >>> 32), (int) ticks, data.length(), data.length());
    return block(6, fields.text(data));
  }

  CaptureBytes block(int type, CaptureBytes body) {
    int length = 12 + body.pad().array().length;
    return i32(type, length).add(body.array()).i32(length);
  }

  /** Nothing yet, in the same byte order. */
  CaptureBytes like() {
    return new CaptureBytes(order);
  }

  private CaptureBytes pad() {
    while (out.size() % 4 != 0) {
      out.write(0);
    }
    return this;
  }

  private ByteBuffer buffer(int bytes) {
    return ByteBuffer.allocate(bytes).order(order);
  }

  byte[] array() {
    return out.toByteArray();
  }
}
