package io.gonetmon.http;

import io.gonetmon.http.syntax.StartLineDetector;

/**
 * Notices a message that begins where the body of another should go on. Confined to the monitor
 * thread.
 */
final class Interruption {
  private final Roles roles;
  private final Pairing pairing;

  /** The client has asked again, though the response to all it had asked was not over. */
  private boolean askedMeanwhile;

  Interruption(Roles roles, Pairing pairing) {
    this.roles = roles;
    this.pairing = pairing;
  }

  /** A client asks. */
  void request(Exchanges exchanges) {
    askedMeanwhile |= exchanges.isAnswering() && pairing.isNothingPending();
  }

  /** A server answers. */
  void response() {
    askedMeanwhile = false;
  }

  /**
   * Whether a segment begins a new message: a client asks again when it has its answer, and a
   * server answers what was asked since, or has not sent the body, as after a HEAD that was not
   * seen.
   */
  boolean at(MessageStream stream, Exchanges exchanges, byte[] data, int from, int to) {
    if (stream.body().isTunnel()) {
      return false;
    }
    if (roles.isResponses(stream.direction())) {
      return (mayAnswer(stream) || (stream.isBodyDoubtful() && pairing.mayRespondAgain()))
          && StartLineDetector.isResponse(data, from, to);
    }
    return pairing.isNothingPending()
        && !exchanges.isAnswering()
        && StartLineDetector.isRequest(data, from, to);
  }

  private boolean mayAnswer(MessageStream stream) {
    return askedMeanwhile && !stream.body().isChunked() && pairing.expectsMore();
  }
}
