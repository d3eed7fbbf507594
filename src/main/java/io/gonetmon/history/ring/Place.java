package io.gonetmon.history.ring;

import io.gonetmon.history.Unpacked;
import io.gonetmon.query.KeptExchange;

/** Where an exchange is kept, until the next one is. */
record Place(Head head, byte[] bytes, int at) {

  /** The place of the exchange that is written there, its head first. */
  static Place of(byte[] bytes, int at) {
    var from = new Unpacked(bytes, at);
    Head head = Head.read(from);
    return new Place(head, bytes, from.at());
  }

  KeptExchange read(ExchangeCodec codec) {
    return new KeptExchange(head.number(), codec.read(new Unpacked(bytes, at), head.nanos()));
  }
}
