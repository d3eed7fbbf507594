package io.gonetmon.truth;

/** Peculiarities of frames and IP headers. */
public enum IpStyle {
  PLAIN,
  /** IPv4 options; IPv6 extension headers. */
  EXTENDED,
  /** An IPv6 fragment header on a packet that is whole (RFC 6946). */
  ATOMIC_FRAGMENT,
  /** A total length of 0 in IPv4, as segmentation offload leaves it. */
  WITHOUT_LENGTH,
  /** Bytes after the IP packet which look like a request. */
  PADDED
}
