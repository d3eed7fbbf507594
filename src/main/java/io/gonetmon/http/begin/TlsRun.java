package io.gonetmon.http.begin;

/**
 * Recognises TLS whose beginning was missed by segments that begin with records, one after the
 * other. Confined to the monitor thread.
 */
public final class TlsRun {
  private static final int ENOUGH = 2;

  private int records;

  /** Takes the bytes that a segment begins with; true when there have been enough records. */
  public boolean add(byte[] data, int from, int to) {
    records = TlsRecord.isBegun(data, from, to) ? records + 1 : 0;
    return records == ENOUGH;
  }

  /** Whether the last segment began with a record. */
  public boolean isBegun() {
    return records > 0;
  }
}
