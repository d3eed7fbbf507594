package io.gonetmon.capture.decode;

import io.gonetmon.model.Endpoint;
import io.gonetmon.tcp.Flow;

/**
 * The flows seen most recently, so that both directions of a connection are the same objects from
 * packet to packet. Confined to one collector thread.
 */
final class Flows {
  private static final int SIZE_BITS = 14;
  private static final long GOLDEN_RATIO = 0x9e37_79b9_7f4a_7c15L;

  private final Flow[] flows = new Flow[1 << SIZE_BITS];

  Flow of(long fromHigh, long fromLow, int fromPort, long toHigh, long toLow, int toPort) {
    long both = hash(fromHigh, fromLow, fromPort) + hash(toHigh, toLow, toPort);
    int slot = (int) ((both * GOLDEN_RATIO) >>> (Long.SIZE - SIZE_BITS));
    Flow flow = flows[slot];
    if (flow != null) {
      if (is(flow.from(), fromHigh, fromLow, fromPort) && is(flow.to(), toHigh, toLow, toPort)) {
        return flow;
      }
      if (is(flow.to(), fromHigh, fromLow, fromPort) && is(flow.from(), toHigh, toLow, toPort)) {
        return flow.reversed();
      }
    }
    flow = new Flow(new Endpoint(fromHigh, fromLow, fromPort), new Endpoint(toHigh, toLow, toPort));
    flows[slot] = flow;
    return flow;
  }

  private static long hash(long high, long low, int port) {
    return ((31 * high + low) * GOLDEN_RATIO) ^ port;
  }

  private static boolean is(Endpoint endpoint, long high, long low, int port) {
    return endpoint.low() == low && endpoint.port() == port && endpoint.high() == high;
  }
}
