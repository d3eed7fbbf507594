package io.gonetmon.model;

/**
 * A request.
 *
 * @param nanos when the packet that completed its head was captured, since the epoch
 * @param firstByteNanos when its first byte was captured, since the epoch
 * @param ordinal its number on its connection, from 1
 * @param path of the target, without query
 * @param section the first segment of the path
 * @param minorVersion of HTTP/1
 * @param fields what it says besides
 */
public record Request(
    long nanos,
    long firstByteNanos,
    Peers peers,
    int ordinal,
    String host,
    String method,
    String path,
    String section,
    int minorVersion,
    RequestFields fields)
    implements Message {
  /** A request of which nothing else was read. */
  public Request(
      long nanos,
      long firstByteNanos,
      Peers peers,
      int ordinal,
      String host,
      String method,
      String path,
      String section,
      int minorVersion) {
    this(
        nanos,
        firstByteNanos,
        peers,
        ordinal,
        host,
        method,
        path,
        section,
        minorVersion,
        RequestFields.NONE);
  }

  @Override
  public Request asked() {
    return this;
  }
}
