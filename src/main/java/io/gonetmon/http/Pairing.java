package io.gonetmon.http;

import io.gonetmon.model.Outcome;

/**
 * Which request a response answers, and where messages may be found again after bytes were lost. A
 * wrong pair is worse than none. Confined to the monitor thread.
 */
final class Pairing {
  private static final int REQUEST_TIMEOUT = 408;

  private final Pending pending;
  private final boolean openingSeen;
  private boolean hostKnown;

  /** Requests were missed, and no response has come since: one may still be due. */
  private boolean responseDue;

  /** The body of a request may be going on where its end could not be seen. */
  private boolean bodyCut;

  /** A refusal was found that nobody had asked for. */
  private boolean suspicious;

  private boolean responsesSeen;
  private boolean refused;
  private boolean gapSeen;
  private boolean pipelined;

  Pairing(Pending pending, boolean openingSeen) {
    this.pending = pending;
    this.openingSeen = openingSeen;
  }

  /** Bytes came the way that responses take. */
  void responseBytes() {
    responsesSeen = true;
  }

  /** A request was found whose body may go on where its end cannot be seen. */
  void request(boolean mayGoOn) {
    hostKnown = true;
    bodyCut = mayGoOn;
  }

  /**
   * Lets a request wait for its response.
   *
   * @return false when its response cannot be identified
   */
  boolean expectResponse(OpenExchange exchange, HttpListener listener) {
    pipelined |= pending.size() > 0 || (responseDue && gapSeen);
    if (gapSeen && pipelined) {
      pending.endAll(Outcome.GAP);
      return false;
    }
    if (!pending.add(exchange)) {
      listener.forgotten();
      return false;
    }
    return true;
  }

  /** Whether no request waits for a response. */
  boolean isNothingPending() {
    return pending.size() == 0;
  }

  /** The exchange that a response belongs to, or null when its request is not known. */
  OpenExchange answered(boolean interim) {
    responseDue &= interim;
    bodyCut &= interim;
    return interim ? pending.peek() : pending.poll();
  }

  /**
   * Whether a response for which no request waits proves that one was not captured. A server that
   * gives up waiting says so with an error, and then closes the connection.
   */
  boolean provesHiddenRequest(int status) {
    boolean unexplained = !gapSeen && openingSeen && hostKnown;
    suspicious = unexplained && status >= 400 && status != REQUEST_TIMEOUT;
    return unexplained && status < 400;
  }

  /**
   * Whether an error that nobody had asked for was not the end of the connection, reported once.
   */
  boolean takeSuspicion() {
    boolean taken = suspicious;
    suspicious = false;
    return taken;
  }

  /** No response comes to those that still wait. */
  void end(Outcome outcome) {
    pending.endAll(outcome);
  }

  /**
   * Bytes were lost, or not understood, where messages may have been.
   *
   * @param requests whether requests may have been among them
   */
  void gap(boolean requests) {
    gapSeen = true;
    pending.endAll(Outcome.GAP);
    responseDue = requests;
  }

  /** A message is, or may be, in the cut part of a frame; a response may come after it. */
  void hidden(boolean response) {
    responseDue |= response;
  }

  /**
   * Whether a direction that lost its place may find a request now. What looks like one while the
   * other side has its turn is part of a body. Where responses are not captured they are waited for
   * only once.
   */
  boolean mayResumeRequests() {
    if (gapSeen && pipelined) {
      return true;
    }
    if (!bodyCut && !(gapSeen && responseDue)) {
      return true;
    }
    boolean again = refused && !responsesSeen;
    refused = true;
    return again;
  }

  /** Whether a direction that lost its place may find a response now. */
  boolean mayResumeResponses() {
    return (gapSeen && pipelined) || !hostKnown || responseDue || pending.size() > 0;
  }

  /** Whether another response may follow one whose request is not known. */
  boolean mayRespondAgain() {
    return !hostKnown || pending.size() > 0;
  }

  /** Whether there may be requests that wait for responses. */
  boolean expectsMore() {
    return pending.size() > 0 || (gapSeen && pipelined);
  }
}
