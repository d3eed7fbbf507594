package io.gonetmon.truth;

import java.util.ArrayList;
import java.util.List;

/** Puts the turns of a conversation into the order in which they are taken. */
final class Schedule {
  /** How many requests wait for an answer at most. */
  private static final int DEPTH = 3;

  private Schedule() {}

  static List<Turn> of(Conversation conversation) {
    var turns = new ArrayList<Turn>();
    List<Exchange> all = conversation.exchanges();
    for (int from = 0; from < all.size(); ) {
      int to = from + 1;
      if (conversation.conditions().pipelined()) {
        to = Math.max(to, endOfVolley(all, from));
      }
      addVolley(turns, all.subList(from, to));
      from = to;
    }
    return turns;
  }

  private static int endOfVolley(List<Exchange> all, int from) {
    int to = from;
    while (to < all.size() && to < from + DEPTH && all.get(to).allowsPipelining()) {
      to++;
    }
    return to;
  }

  private static void addVolley(List<Turn> turns, List<Exchange> volley) {
    if (volley.size() == 1) {
      turns.addAll(volley.get(0).turns());
      return;
    }
    for (Side side : Side.values()) {
      for (Exchange exchange : volley) {
        exchange.turns().stream().filter(t -> t.side() == side).forEach(turns::add);
      }
    }
  }
}
