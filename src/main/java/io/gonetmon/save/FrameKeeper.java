package io.gonetmon.save;

import io.gonetmon.capture.queue.DropCounts;
import io.gonetmon.capture.queue.FrameBatch;
import io.gonetmon.http.HttpListener;
import io.gonetmon.model.Exchange;
import io.gonetmon.output.FrameTaker;
import io.gonetmon.tcp.Flow;
import io.gonetmon.tcp.Protocol;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Holds frames back until it is known whether they are to be saved, and what became of the requests
 * in them; then gives them to those who save them, in the order of the capture. Confined to the
 * monitor thread.
 */
public final class FrameKeeper {
  /** How long a connection may take to become one that is wanted. */
  private static final long UNDECIDED_NANOS = 30_000_000_000L;

  /** How long after the end of a connection its last exchange may end. */
  private static final long SETTLING_NANOS = 1_000_000_000L;

  private static final Others KEPT_OUT = new Others(false);

  private final List<FrameTaker> takers;
  private final FrameRing ring;
  private final Links links;
  private final long holdNanos;
  private final Arrivals arrivals = new Arrivals();
  private final Deque<Owner> waiting = new ArrayDeque<>();
  private final Owners owners;
  private final Others others;
  private final Notes notes = new Notes();

  /** The numbers of the first frame that waits, and of the next to come. */
  private long first;

  private long next;

  /** The monitor's time. */
  private long nowNanos = Long.MIN_VALUE;

  /** By when all frames had come that have gone. */
  private long goneNanos = Long.MIN_VALUE;

  private String link = "";
  private FrameBatch frames = FrameBatch.NONE;
  private int place;

  /** The connection of the segment that is read, and that whose reader is at work. */
  private Flow reading;

  private Followed current;

  /**
   * @param lingerNanos how long a connection that is closed is remembered
   */
  public FrameKeeper(KeepSettings settings, long lingerNanos, List<FrameTaker> takers) {
    this.takers = List.copyOf(takers);
    this.ring = new FrameRing(settings.waitingBytes());
    this.links = new Links(settings.filter());
    this.holdNanos = lingerNanos + SETTLING_NANOS;
    this.owners = new Owners(settings.all());
    this.others = new Others(settings.all());
  }

  /** The same protocol, watched so that it is known which connection an exchange belongs to. */
  public Protocol watching(Protocol protocol) {
    return opening -> {
      Followed connection = owners.connection(opening.originator());
      connection.open();
      return new WatchedReader(protocol.open(opening), connection, this);
    };
  }

  /** The same listener; the connections of what reaches it are saved. */
  public HttpListener watching(HttpListener listener) {
    return new WatchedExchanges(listener, this);
  }

  /** The reader of a connection is at work. */
  void enter(Followed connection) {
    current = connection;
  }

  /** Nothing more is known of a connection. */
  void ended(Followed connection) {
    owners.ended(connection);
  }

  /** The connection that is read is to be saved. */
  void want() {
    if (!current.isWanted()) {
      missed(current.want());
    }
  }

  private void missed(long packets) {
    if (packets > 0) {
      takers.forEach(each -> each.missed(packets));
    }
  }

  /** Notes on the frame that ended it what became of an exchange. */
  void over(Exchange exchange) {
    if (current.key().equals(reading)) {
      notes.add(exchange);
    } else if (current.latest() >= first) {
      notes.addLate(current.latest(), exchange);
    }
  }

  /** Takes frames from an interface, whose segments are read next. */
  public void begin(String name, FrameBatch batch, DropCounts lost) {
    link = name;
    frames = batch;
    place = 0;
    links.dropped(name, lost);
  }

  /** A segment of that connection is read next. */
  public void reading(Flow flow) {
    reading = flow.key();
  }

  /** The segment of that place among those taken together was read. */
  public void read(int segment) throws InterruptedException {
    while (place < frames.size() && frames.segment(place) < 0) {
      addWithoutSegment();
    }
    if (place < frames.size() && frames.segment(place) == segment) {
      makeSpace(notes.current());
      add(whole(owners.connection(reading)), notes.current());
    }
    reading = null;
    notes.next();
  }

  private void addWithoutSegment() throws InterruptedException {
    if (frames.segment(place) == FrameBatch.KEPT_OUT) {
      whole(KEPT_OUT);
      place++;
      return;
    }
    makeSpace(List.of());
    boolean isPiece = frames.segment(place) == FrameBatch.FRAGMENT;
    add(isPiece ? owners.pieces(link, frames.datagram(place)) : whole(others), List.of());
  }

  /** What a frame belongs to that is no fragment, or completes what fragments began. */
  private Owner whole(Owner owner) {
    if (frames.datagram(place) != 0) {
      missed(owners.whole(link, frames.datagram(place), owner));
    }
    return owner;
  }

  /** All frames from the interface were read, by that time; gives away those that are decided. */
  public void end(long nanos) throws InterruptedException {
    while (place < frames.size()) {
      addWithoutSegment();
    }
    frames = FrameBatch.NONE;
    arrivals.add(next, nanos);
    advance(nanos);
  }

  /** Before it is looked up what a frame belongs to, as that may be forgotten with others. */
  private void makeSpace(List<byte[]> comments) throws InterruptedException {
    int bytes = PcapngBlocks.packetBytes(frames.captured(place), comments);
    while (!ring.hasSpace(bytes)) {
      giveFirst();
    }
  }

  private void add(Owner owner, List<byte[]> comments) {
    int captured = frames.captured(place);
    int number = links.number(link, frames, place);
    if (links.isNew(number)) {
      ByteBuffer description = links.description(number, frames.linkType(place));
      takers.forEach(each -> each.describe(view(description)));
    }
    PcapngBlocks.packet(
        ring.space(PcapngBlocks.packetBytes(captured, comments)),
        number,
        frames.nanos(place),
        frames.data(),
        frames.from(place),
        captured,
        frames.onWire(place),
        comments);
    owners.came(owner, next++);
    waiting.add(owner);
    place++;
  }

  /** Lets time pass: what is decided, or was waited for long enough, goes. */
  public void advance(long nanos) throws InterruptedException {
    nowNanos = Math.max(nowNanos, nanos);
    while (!ring.isEmpty() && isDue(waiting.getFirst(), ring.first().remaining())) {
      giveFirst();
    }
    reached(ring.isEmpty() ? nowNanos : goneNanos);
  }

  private void reached(long nanos) {
    goneNanos = Math.max(goneNanos, nanos);
    takers.forEach(each -> each.reached(goneNanos));
  }

  private boolean isDue(Owner owner, int bytes) {
    long age = arrivals.age(nowNanos);
    if (owner.isWanted()) {
      return age >= holdNanos && haveSpace(bytes);
    }
    return owner.isUnwanted() || age >= UNDECIDED_NANOS;
  }

  private boolean haveSpace(int bytes) {
    for (FrameTaker each : takers) {
      if (!each.hasSpace(bytes)) {
        return false;
      }
    }
    return true;
  }

  private void giveFirst() throws InterruptedException {
    Owner owner = waiting.removeFirst();
    List<byte[]> late = notes.takeLate(first);
    if (owner.isWanted()) {
      give(ring.first(), late);
    } else if (!owner.isUnwanted()) {
      owner.evict(1);
    }
    ring.removeFirst();
    first++;
    owners.left(owner);
    while (arrivals.isOver(first)) {
      reached(arrivals.remove());
    }
  }

  private void give(ByteBuffer block, List<byte[]> late) throws InterruptedException {
    links.saved(PcapngBlocks.number(block));
    long nanos = PcapngBlocks.nanos(block);
    ByteBuffer packet = late.isEmpty() ? block : PcapngBlocks.commented(block, late);
    for (FrameTaker each : takers) {
      each.take(view(packet), nanos);
    }
  }

  private static ByteBuffer view(ByteBuffer block) {
    return block.duplicate().order(block.order());
  }

  /** The capture is over, and all connections with it: gives away all that is wanted. */
  public void finish() throws InterruptedException {
    takers.forEach(FrameTaker::captureEnded);
    while (!ring.isEmpty()) {
      giveFirst();
    }
    reached(Long.MAX_VALUE);
    for (ByteBuffer each : links.statistics()) {
      for (FrameTaker taker : takers) {
        taker.summarise(view(each));
      }
    }
  }
}
