package io.gonetmon.save;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.capture.decode.CapturedFrame;
import io.gonetmon.capture.decode.LinkType;
import io.gonetmon.capture.queue.DropCounts;
import io.gonetmon.capture.queue.FrameBatch;
import io.gonetmon.http.ExchangeListener;
import io.gonetmon.http.HttpListener;
import io.gonetmon.model.Endpoint;
import io.gonetmon.model.Exchange;
import io.gonetmon.model.NotDecoded.Foreign;
import io.gonetmon.model.Outcome;
import io.gonetmon.model.Peers;
import io.gonetmon.model.Request;
import io.gonetmon.model.Response;
import io.gonetmon.tcp.ConnectionReader;
import io.gonetmon.tcp.Direction;
import io.gonetmon.tcp.Flow;
import io.gonetmon.tcp.Protocol.Opening;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameKeeperTest {
  private static final long SECOND = 1_000_000_000L;
  private static final long LINGER = 2 * SECOND;

  private static final Flow SHOP = flow(1001);
  private static final Flow OTHER = flow(1002);

  private final Blocks taken = new Blocks();
  private final FrameBatch batch = new FrameBatch();

  private static Flow flow(int port) {
    return new Flow(new Endpoint(0, 0x0a000007, port), new Endpoint(0, 0x0a000002, 80));
  }

  /** Counts nothing. */
  private static final class Nobody implements HttpListener, ExchangeListener {
    @Override
    public ExchangeListener request(Request request) {
      return this;
    }

    @Override
    public ExchangeListener unpaired(Response response) {
      return this;
    }

    @Override
    public void foreign(Foreign protocol, String name) {}

    @Override
    public void unparsed() {}

    @Override
    public void forgotten() {}

    @Override
    public void response(Response response) {}

    @Override
    public void end(Exchange exchange) {}
  }

  /** Reads requests, or ends them, as it is told to. */
  private static final class Script implements ConnectionReader {
    private final HttpListener listener;
    private ExchangeListener exchange;
    private Request request;

    Script(HttpListener listener) {
      this.listener = listener;
    }

    @Override
    public void bytes(Direction direction, byte[] data, int from, int to, long nanos, boolean at) {
      if (direction == Direction.ORIGINATOR) {
        Endpoint end = SHOP.from();
        var peers = new Peers(1, "lo", end, end, "", "", "", 0, 0);
        request = new Request(nanos, nanos, peers, 1, "shop.example", "GET", "/cart", "/cart", 1);
        exchange = listener.request(request);
      } else {
        end(Outcome.GAP);
      }
    }

    private void end(Outcome outcome) {
      exchange.end(new Exchange(request, null, 0, 0, 0, 0, 0, 0, 0, outcome));
      request = null;
    }

    @Override
    public void truncated(Direction direction, int length) {}

    @Override
    public void lost(Direction direction, long length) {}

    @Override
    public void finished(Direction direction) {}

    @Override
    public void end(Ending ending) {
      if (request != null) {
        end(Outcome.RESET);
      }
    }

    @Override
    public boolean recognised() {
      return true;
    }
  }

  private FrameKeeper keeper(boolean all, long bytes) {
    return new FrameKeeper(new KeepSettings(all, "tcp", bytes), LINGER, List.of(taken));
  }

  private static ConnectionReader reader(FrameKeeper keeper, Flow flow) {
    HttpListener listener = keeper.watching(new Nobody());
    return keeper
        .watching(opening -> new Script(listener))
        .open(new Opening(flow, true, "lo", 0, Opening.UNKNOWN));
  }

  private static void request(ConnectionReader reader, long nanos) {
    reader.bytes(Direction.ORIGINATOR, new byte[0], 0, 0, nanos, true);
  }

  private static void answer(ConnectionReader reader) {
    reader.bytes(Direction.RESPONDER, new byte[0], 0, 0, 0, true);
  }

  /** Captures a frame of a connection while whose segment is read something happens. */
  private void frame(FrameKeeper keeper, Flow flow, long nanos, String data, Runnable meanwhile)
      throws InterruptedException {
    batch.clear();
    add(nanos, data, 0, 0);
    read(keeper, flow, nanos, meanwhile);
  }

  /** Reads the segment in the frames that were added, as the monitor does at that time. */
  private void read(FrameKeeper keeper, Flow flow, long nanos, Runnable meanwhile)
      throws InterruptedException {
    keeper.begin("lo", batch, DropCounts.NOTHING);
    keeper.reading(flow);
    meanwhile.run();
    keeper.read(0);
    keeper.end(nanos);
  }

  /** Captures frames without a segment. */
  private void others(FrameKeeper keeper) throws InterruptedException {
    keeper.begin("lo", batch, DropCounts.NOTHING);
    keeper.end(1);
  }

  private void frame(FrameKeeper keeper, Flow flow, long nanos, String data)
      throws InterruptedException {
    frame(keeper, flow, nanos, data, () -> {});
  }

  private void add(long nanos, String data, int segment, int datagram) {
    byte[] bytes = data.getBytes(StandardCharsets.UTF_8);
    var frame = new CapturedFrame();
    frame.set(LinkType.ETHERNET, bytes, 0, bytes.length, bytes.length, 0, nanos);
    batch.add(frame, segment, datagram);
  }

  @Test
  void notesWhatBecameOfARequestOnTheFrameThatEndedIt() throws InterruptedException {
    FrameKeeper keeper = keeper(true, 1 << 20);
    ConnectionReader shop = reader(keeper, SHOP);
    frame(keeper, SHOP, 1, "asked", () -> request(shop, 1));
    frame(keeper, SHOP, 2, "answered", () -> answer(shop));
    keeper.finish();

    assertThat(taken.taken())
        .containsExactly(
            "interface",
            "packet 0 at 1: asked",
            "packet 0 at 2: answered [GET shop.example/cart no answer (gap)]",
            "statistics 0");
  }

  @Test
  void notesOnItsLastFrameWhatTheEndOfAConnectionSays() throws InterruptedException {
    FrameKeeper keeper = keeper(true, 1 << 20);
    ConnectionReader shop = reader(keeper, SHOP);
    frame(keeper, SHOP, 1, "asked", () -> request(shop, 1));
    frame(keeper, SHOP, 2, "reset");
    frame(keeper, OTHER, 3, "other", () -> shop.end(ConnectionReader.Ending.RESET));
    keeper.finish();

    assertThat(taken.taken())
        .containsExactly(
            "interface",
            "packet 0 at 1: asked",
            "packet 0 at 2: reset [GET shop.example/cart no answer (reset)]",
            "packet 0 at 3: other",
            "statistics 0");
  }

  @Test
  void givesAwayInTheOrderOfTheCaptureAndOnceTheConnectionMayBeOver() throws InterruptedException {
    FrameKeeper keeper = keeper(true, 1 << 20);
    frame(keeper, SHOP, 1, "a");
    frame(keeper, OTHER, SECOND, "b");
    keeper.advance(3 * SECOND);
    assertThat(taken.taken()).containsExactly("interface");

    keeper.advance(3 * SECOND + 1);
    assertThat(taken.taken()).containsExactly("interface", "packet 0 at 1: a");

    keeper.advance(4 * SECOND);
    assertThat(taken.taken()).endsWith("packet 0 at 1000000000: b");
  }

  @Test
  void keepsBackWhatNobodyHasSpaceFor() throws InterruptedException {
    FrameKeeper keeper = keeper(true, 1 << 20);
    taken.becomeFull(true);
    frame(keeper, SHOP, 1, "a");
    keeper.advance(10 * SECOND);
    assertThat(taken.taken()).containsExactly("interface");

    taken.becomeFull(false);
    keeper.advance(10 * SECOND);
    assertThat(taken.taken()).containsExactly("interface", "packet 0 at 1: a");
  }

  @Test
  void savesOnlyConnectionsWithExchangesThatCount() throws InterruptedException {
    FrameKeeper keeper = keeper(false, 1 << 20);
    ConnectionReader shop = reader(keeper, SHOP);
    ConnectionReader other = reader(keeper, OTHER);
    frame(keeper, SHOP, 1, "SYN");
    frame(keeper, OTHER, 2, "SYN of another");
    frame(keeper, SHOP, 3, "asked", () -> request(shop, 3));
    frame(keeper, OTHER, 4, "nothing that counts");
    other.end(ConnectionReader.Ending.CLOSED_BY_ORIGINATOR);
    keeper.finish();

    assertThat(taken.taken())
        .containsExactly("interface", "packet 0 at 1: SYN", "packet 0 at 3: asked", "statistics 0");
    assertThat(taken.missed()).isZero();
  }

  @Test
  void countsWhatWasGoneWhenItWasWanted() throws InterruptedException {
    FrameKeeper keeper = keeper(false, 1 << 20);
    ConnectionReader shop = reader(keeper, SHOP);
    frame(keeper, SHOP, 1, "early");
    frame(keeper, SHOP, 2, "early, too");
    keeper.advance(31 * SECOND);
    frame(keeper, SHOP, 31 * SECOND, "asked", () -> request(shop, 1));
    keeper.finish();

    assertThat(taken.taken()).contains("packet 0 at 31000000000: asked").hasSize(3);
    assertThat(taken.missed()).isEqualTo(2);
  }

  @Test
  void countsWhatHadToGoBecauseTooMuchWaited() throws InterruptedException {
    FrameKeeper keeper = keeper(false, 1 << 20);
    ConnectionReader shop = reader(keeper, SHOP);
    frame(keeper, SHOP, 1, "early");
    for (int i = 0; i < 4; i++) {
      frame(keeper, OTHER, 2 + i, "x".repeat(300_000));
    }
    frame(keeper, SHOP, 9, "asked", () -> request(shop, 9));
    keeper.finish();

    assertThat(taken.taken()).containsExactly("interface", "packet 0 at 9: asked", "statistics 0");
    assertThat(taken.missed()).isEqualTo(1);
  }

  @Test
  void countsWhatHadToGoBeforeItsConnectionHadAReader() throws InterruptedException {
    FrameKeeper keeper = keeper(false, 1 << 20);
    frame(keeper, SHOP, 1, "early");
    for (int i = 0; i < 4; i++) {
      frame(keeper, OTHER, 2 + i, "x".repeat(300_000));
    }
    ConnectionReader shop = reader(keeper, SHOP);
    frame(keeper, SHOP, 9, "asked", () -> request(shop, 9));
    keeper.finish();

    assertThat(taken.taken()).containsExactly("interface", "packet 0 at 9: asked", "statistics 0");
    assertThat(taken.missed()).isEqualTo(1);
  }

  @Test
  void isNotHurriedByAFrameWithATimeInTheFuture() throws InterruptedException {
    FrameKeeper keeper = keeper(false, 1 << 20);
    ConnectionReader shop = reader(keeper, SHOP);
    frame(keeper, SHOP, SECOND, "SYN");
    batch.clear();
    add(4_000_000_000L * SECOND, "from the future", 0, 0);
    read(keeper, OTHER, 2 * SECOND, () -> {});
    frame(keeper, SHOP, 3 * SECOND, "asked", () -> request(shop, 3 * SECOND));
    keeper.finish();

    assertThat(taken.taken()).contains("packet 0 at 1000000000: SYN");
    assertThat(taken.missed()).isZero();
  }

  @Test
  void saysByWhenAllFramesHaveBeenGiven() throws InterruptedException {
    FrameKeeper keeper = keeper(true, 1 << 20);
    keeper.advance(SECOND);
    assertThat(taken.reached()).isEqualTo(SECOND);

    frame(keeper, SHOP, 2 * SECOND, "a");
    frame(keeper, SHOP, 4 * SECOND, "b");
    assertThat(taken.reached()).isEqualTo(SECOND);

    keeper.advance(5 * SECOND);
    assertThat(taken.taken()).endsWith("packet 0 at 2000000000: a");
    assertThat(taken.reached()).isEqualTo(2 * SECOND);

    keeper.advance(8 * SECOND);
    assertThat(taken.reached()).isEqualTo(8 * SECOND);

    keeper.finish();
    assertThat(taken.reached()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void savesFragmentsWithTheConnectionThatTheyTurnOutToBeOf() throws InterruptedException {
    FrameKeeper keeper = keeper(false, 1 << 20);
    ConnectionReader shop = reader(keeper, SHOP);
    reader(keeper, OTHER);
    add(1, "begin of a request", FrameBatch.FRAGMENT, 1);
    add(2, "begin of what does not count", FrameBatch.FRAGMENT, 2);
    add(3, "begin of what never becomes whole", FrameBatch.FRAGMENT, 3);
    others(keeper);
    batch.clear();
    add(4, "its end", 0, 1);
    read(keeper, SHOP, 4, () -> request(shop, 4));
    batch.clear();
    add(5, "its end, too", 0, 2);
    read(keeper, OTHER, 5, () -> {});
    keeper.finish();

    assertThat(taken.taken())
        .containsExactly(
            "interface",
            "packet 0 at 1: begin of a request",
            "packet 0 at 4: its end",
            "statistics 0");
    assertThat(taken.missed()).isZero();
  }

  @Test
  void savesFragmentsOfOtherThingsOnlyWithAllThatIsCaptured() throws InterruptedException {
    FrameKeeper keeper = keeper(true, 1 << 20);
    add(1, "begin of a datagram", FrameBatch.FRAGMENT, 1);
    add(2, "its end", FrameBatch.NO_SEGMENT, 1);
    add(3, "of what the filter keeps out", FrameBatch.FRAGMENT, 2);
    others(keeper);
    keeper.finish();

    assertThat(taken.taken())
        .containsExactly(
            "interface",
            "packet 0 at 1: begin of a datagram",
            "packet 0 at 2: its end",
            "statistics 0");
  }

  @Test
  void waitsNoLongerForFragmentsOfWhatTheFilterKeepsOut() throws InterruptedException {
    FrameKeeper keeper = keeper(true, 1 << 20);
    add(1, "begin of what the filter keeps out", FrameBatch.FRAGMENT, 1);
    others(keeper);
    frame(keeper, SHOP, 2, "behind it");
    batch.clear();
    add(3, "its end", FrameBatch.KEPT_OUT, 1);
    others(keeper);
    keeper.advance(4 * SECOND);

    assertThat(taken.taken()).containsExactly("interface", "packet 0 at 2: behind it");
    assertThat(taken.missed()).isZero();
  }

  @Test
  void countsFragmentsThatHadToGoBeforeTheRestCame() throws InterruptedException {
    FrameKeeper keeper = keeper(false, 1 << 20);
    ConnectionReader shop = reader(keeper, SHOP);
    add(1, "begin", FrameBatch.FRAGMENT, 1);
    add(1, "middle", FrameBatch.FRAGMENT, 1);
    others(keeper);
    for (int i = 0; i < 2; i++) {
      batch.clear();
      add(2, "y".repeat(600_000), FrameBatch.FRAGMENT, 1);
      others(keeper);
    }
    batch.clear();
    add(4, "end", 0, 1);
    read(keeper, SHOP, 4, () -> request(shop, 4));
    keeper.finish();

    assertThat(taken.missed()).isEqualTo(3);
  }

  @Test
  void boundsWhatItNotesOnAFrame() throws InterruptedException {
    FrameKeeper keeper = keeper(true, 1 << 20);
    ConnectionReader shop = reader(keeper, SHOP);
    Runnable many =
        () -> {
          for (int i = 0; i < 20; i++) {
            request(shop, 1);
            answer(shop);
          }
        };
    frame(keeper, SHOP, 1, "pipelined", many);
    keeper.finish();

    assertThat(taken.taken().get(1)).endsWith(" [and more]");
    assertThat(taken.taken().get(1).split("no answer", -1)).hasSize(9);
  }
}
