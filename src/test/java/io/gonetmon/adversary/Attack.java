package io.gonetmon.adversary;

import java.io.IOException;
import java.util.Set;

/** What an adversary sends, and by which counters it can be told. */
enum Attack {
  HOSTS,
  SECTIONS,
  HALF_OPEN_CONNECTIONS,
  OPEN_CONNECTIONS,
  SYNS_OF_ONE_CONNECTION,
  RESETS,
  PIPELINED_REQUESTS,
  HEADS_WITHOUT_END,
  HEADER,
  START_LINE,
  CHUNK_EXTENSION,
  TRAILERS,
  NEVER_IN_ORDER,
  ACKNOWLEDGED_UNSEEN,
  TOGETHER;

  void send(Wire wire) throws IOException {
    switch (this) {
      case HOSTS -> Floods.hosts(wire);
      case SECTIONS -> Floods.sections(wire);
      case HALF_OPEN_CONNECTIONS -> Floods.halfOpenConnections(wire);
      case OPEN_CONNECTIONS -> Floods.openConnections(wire);
      case SYNS_OF_ONE_CONNECTION -> Floods.synsOfOneConnection(wire);
      case RESETS -> Floods.resets(wire);
      case PIPELINED_REQUESTS -> Floods.pipelinedRequests(wire);
      case HEADS_WITHOUT_END -> Endless.heads(wire);
      case HEADER -> Endless.header(wire);
      case START_LINE -> Endless.startLine(wire);
      case CHUNK_EXTENSION -> Endless.chunkExtension(wire);
      case TRAILERS -> Endless.trailers(wire);
      case NEVER_IN_ORDER -> Gaps.neverInOrder(wire);
      case ACKNOWLEDGED_UNSEEN -> Gaps.acknowledgedUnseen(wire);
      case TOGETHER -> Together.send(wire);
    }
  }

  /** The requests in it, all of which are counted. */
  long requests() {
    return switch (this) {
      case HOSTS, SECTIONS -> 1_000_000;
      case OPEN_CONNECTIONS -> Floods.CONNECTIONS;
      case PIPELINED_REQUESTS -> 20_000 * 100 + 10 * 9_900;
      case HEADS_WITHOUT_END -> 4_000;
      case HEADER, CHUNK_EXTENSION, TRAILERS -> 1;
      case TOGETHER -> Together.HOSTS + Together.ENDLESS;
      default -> 0;
    };
  }

  /** The losses that are told of it. */
  Set<String> losses() {
    return switch (this) {
      case HOSTS, SECTIONS, HALF_OPEN_CONNECTIONS, OPEN_CONNECTIONS, PIPELINED_REQUESTS ->
          Set.of("evicted");
      case HEADS_WITHOUT_END, HEADER, START_LINE -> Set.of("unparsed");
      case TOGETHER -> Set.of("evicted", "unparsed");
      case NEVER_IN_ORDER -> Set.of("evicted", "gapBytes");
      case ACKNOWLEDGED_UNSEEN -> Set.of("gapBytes");
      case SYNS_OF_ONE_CONNECTION, RESETS, CHUNK_EXTENSION, TRAILERS -> Set.of();
    };
  }
}
