package io.gonetmon.adversary;

import java.io.IOException;
import java.util.Random;

/** What is never whole. */
final class Gaps {
  private static final int CONNECTIONS = 5_000;
  private static final int ROUNDS = 20;

  private Gaps() {}

  /** Data behind a byte that never comes. */
  static void neverInOrder(Wire wire) throws IOException {
    byte[] segment = new byte[1400];
    for (int i = 0; i < CONNECTIONS; i++) {
      Talk talk = new Talk(wire, Peer.number(i)).opens().sendsBeyond(1, segment);
      for (int round = 1; round < ROUNDS; round++) {
        talk.sends(segment);
      }
    }
  }

  /** Acknowledgements of data that nobody sent. */
  static void acknowledgedUnseen(Wire wire) throws IOException {
    var random = new Random(1);
    for (int i = 0; i < CONNECTIONS; i++) {
      Talk talk = new Talk(wire, Peer.number(i)).opens();
      for (int round = 0; round < ROUNDS; round++) {
        talk.acknowledges(random.nextInt()).answers(Talk.response());
      }
    }
  }
}
