package io.gonetmon.http.begin;

import io.gonetmon.http.syntax.StatusLine;

/**
 * Whether a server answers in HTTP what is not HTTP, as many do when TLS comes to a port for HTTP:
 * its first bytes tell. Confined to the monitor thread.
 */
public final class Refusal {
  private boolean possible;
  private boolean begun;

  /** The client's first bytes are not HTTP, and the server has said nothing yet. */
  public void mayCome() {
    possible = true;
  }

  /** Whether bytes of the server are, or follow, such an answer. */
  public boolean isIn(byte[] data, int from, int to) {
    if (possible) {
      possible = false;
      begun = StatusLine.isBegun(data, from, to);
    }
    return begun;
  }

  public boolean isBegun() {
    return begun;
  }
}
