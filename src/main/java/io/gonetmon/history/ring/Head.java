package io.gonetmon.history.ring;

import io.gonetmon.history.Packed;
import io.gonetmon.history.Unpacked;
import io.gonetmon.model.Exchange;
import io.gonetmon.model.Message;
import io.gonetmon.model.Request;

/**
 * What is known of an exchange without reading it whole.
 *
 * @param number in the order in which exchanges ended, from 1
 * @param nanos when it was asked, or else answered, since the epoch
 * @param responseNanos its response time, or -1
 * @param connection its connection's number
 * @param alike the same for all with the same host, method and path, and few others
 */
record Head(long number, long nanos, long responseNanos, long connection, int alike) {

  static Head of(long number, Exchange exchange) {
    return new Head(
        number,
        nanos(exchange),
        exchange.responseNanos(),
        exchange.peers().connection(),
        alike(exchange));
  }

  /** When it was answered; a long one may have been asked long before others that ended then. */
  long answeredNanos() {
    return nanos + Math.max(0, responseNanos);
  }

  static long nanos(Exchange exchange) {
    Message first = exchange.request() == null ? exchange.response() : exchange.request();
    return first.nanos();
  }

  private static int alike(Exchange exchange) {
    Request asked = exchange.request();
    int host = exchange.host().hashCode();
    return asked == null
        ? host
        : (host * 31 + asked.method().hashCode()) * 31 + asked.path().hashCode();
  }

  void write(Packed to) {
    to.number(number);
    to.signed(nanos);
    to.signed(responseNanos);
    to.number(connection);
    to.signed(alike);
  }

  static Head read(Unpacked from) {
    return new Head(
        from.number(), from.signed(), from.signed(), from.number(), (int) from.signed());
  }
}
