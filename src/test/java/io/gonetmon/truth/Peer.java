package io.gonetmon.truth;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** A numeric address, as reports write it, and a port. */
public record Peer(String address, int port) {

  public boolean isV6() {
    return address.indexOf(':') >= 0;
  }

  /** The 4 or 16 bytes of the address. */
  byte[] raw() {
    try {
      return InetAddress.getByName(address).getAddress();
    } catch (UnknownHostException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return isV6() ? "[" + address + "]:" + port : address + ":" + port;
  }
}
