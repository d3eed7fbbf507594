package io.gonetmon.http.begin;

import io.gonetmon.model.Endpoint;

/**
 * Tells from the first bytes of a client what it speaks. PROXY headers are passed over. What was
 * read stays until the next time. Confined to the monitor thread.
 */
public final class Beginning {
  /** What the bytes are. */
  public enum Kind {
    /** Too few to tell. */
    OPEN,
    /** HTTP/1, or nothing that is known. */
    HTTP,
    HTTP2,
    TLS,
    SOCKS
  }

  private static final String PREFACE = "PRI * HTTP/2.0";
  private static final int SOCKS4 = 4;
  private static final int SOCKS5 = 5;
  private static final int LONGEST_SOCKS4 = 600;

  /** As a byte, of which private ones are negative. */
  private static final int LARGEST_METHOD = 16;

  private static final int LONGEST_HELLO = 1 << 13;

  private final ProxyHeader proxy = new ProxyHeader();
  private final ClientHello hello = new ClientHello();
  private int at;
  private int end;
  private Endpoint client;

  /** Reads all that a client has sent so far. */
  public Kind read(byte[] data, int from, int to) {
    at = from;
    client = null;
    while (at < to) {
      int end = proxy.read(data, at, to);
      if (end < 0) {
        return Kind.OPEN;
      }
      if (end == at) {
        return kind(data, to);
      }
      client = at == from ? proxy.client() : client;
      at = end;
    }
    return Kind.OPEN;
  }

  private Kind kind(byte[] data, int to) {
    return switch (data[at]) {
      case 'P' -> preface(data, to);
      case TlsRecord.HANDSHAKE -> tls(data, to);
      case SOCKS4 -> socks4(data, to);
      case SOCKS5 -> socks5(data, to);
      default -> Kind.HTTP;
    };
  }

  private Kind preface(byte[] data, int to) {
    int length = Math.min(PREFACE.length(), to - at);
    for (int i = 0; i < length; i++) {
      if (data[at + i] != PREFACE.charAt(i)) {
        return Kind.HTTP;
      }
    }
    return length == PREFACE.length() ? Kind.HTTP2 : Kind.OPEN;
  }

  private Kind tls(byte[] data, int to) {
    if (!TlsRecord.mayBegin(data, at, to)) {
      return Kind.HTTP;
    }
    return hello.read(data, at, to) || to - at > LONGEST_HELLO ? Kind.TLS : Kind.OPEN;
  }

  private Kind socks4(byte[] data, int to) {
    if (to - at > 1 && data[at + 1] != 1 && data[at + 1] != 2) {
      return Kind.HTTP;
    }
    if (to - at > LONGEST_SOCKS4) {
      return Kind.HTTP;
    }
    end = to;
    return to - at > 8 && data[to - 1] == 0 ? Kind.SOCKS : Kind.OPEN;
  }

  private Kind socks5(byte[] data, int to) {
    int methods = to - at > 1 ? data[at + 1] & 255 : 1;
    end = at + 2 + methods;
    boolean valid = methods > 0;
    for (int i = at + 2; i < Math.min(to, end); i++) {
      valid &= isMethod(data[i]);
    }
    if (!valid) {
      return Kind.HTTP;
    }
    return to >= end ? Kind.SOCKS : Kind.OPEN;
  }

  /** Those that are registered, or private (RFC 1928, section 3). */
  private static boolean isMethod(byte method) {
    return method < LARGEST_METHOD;
  }

  /** The offset behind what was passed over. */
  public int at() {
    return at;
  }

  /** The offset behind the greeting of SOCKS. */
  public int end() {
    return end;
  }

  /** The client that a PROXY header names, or null. */
  public Endpoint client() {
    return client;
  }

  /** The name that TLS asks for, so far as it was read; empty when there is none. */
  public byte[] serverName() {
    return hello.serverName();
  }
}
