package io.gonetmon.save;

import io.gonetmon.capture.queue.DropCounts;
import io.gonetmon.capture.queue.FrameBatch;
import io.gonetmon.http.HttpListener;
import io.gonetmon.model.Exchange;
import io.gonetmon.output.FrameTaker;
import io.gonetmon.tcp.Flow;
import io.gonetmon.tcp.Protocol;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

  /** A frame may complete thousands of pipelined requests. */
  private static final int MOST_COMMENTS = 8;

  private static final int MOST_LATE_BYTES = 4 << 20;

  /** What a comment takes beside its text, roughly. */
  private static final int COMMENT_BYTES = 100;

  private final KeepSettings settings;
  private final List<FrameTaker> takers;
  private final FrameRing ring;
  private final Links links;
  private final long holdNanos;
  private final Deque<Followed> owners = new ArrayDeque<>();
  private final Map<Flow, Followed> followed = new HashMap<>();
  private final Followed fragments = Followed.without(true);
  private final Followed others;

  /** Comments on frames that wait, by the number of the frame. */
  private final Map<Long, List<byte[]>> late = new HashMap<>();

  private int lateBytes;

  /** What ended while the frame of {@link #reading} was read. */
  private final List<byte[]> comments = new ArrayList<>();

  /** The numbers of the first frame that waits, and of the next to come. */
  private long first;

  private long next;
  private long fromNanos = Long.MAX_VALUE;
  private long nowNanos = Long.MIN_VALUE;
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
    this.settings = settings;
    this.takers = List.copyOf(takers);
    this.ring = new FrameRing(settings.waitingBytes());
    this.links = new Links(settings.filter());
    this.holdNanos = lingerNanos + SETTLING_NANOS;
    this.others = Followed.without(settings.all());
  }

  /** The same protocol, watched so that it is known which connection an exchange belongs to. */
  public Protocol watching(Protocol protocol) {
    return opening -> {
      Followed connection = followed(opening.originator());
      connection.open();
      return new WatchedReader(protocol.open(opening), connection, this);
    };
  }

  /** The same listener; the connections of what reaches it are saved. */
  public HttpListener watching(HttpListener listener) {
    return new WatchedExchanges(listener, this);
  }

  private Followed followed(Flow flow) {
    return followed.computeIfAbsent(flow.key(), key -> new Followed(key, settings.all()));
  }

  /** The reader of a connection is at work. */
  void enter(Followed connection) {
    current = connection;
  }

  /** Nothing more is known of a connection. */
  void ended(Followed connection) {
    connection.end();
    followed.remove(connection.key(), connection);
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
      note(comments, exchange);
    } else if (current.latest() >= first && lateBytes < MOST_LATE_BYTES) {
      lateBytes +=
          note(late.computeIfAbsent(current.latest(), number -> new ArrayList<>(1)), exchange);
    }
  }

  /** Adds a comment; returns what it takes in memory. */
  private static int note(List<byte[]> comments, Exchange exchange) {
    if (comments.size() > MOST_COMMENTS) {
      return 0;
    }
    String text = comments.size() == MOST_COMMENTS ? "and more" : ExchangeComment.of(exchange);
    byte[] comment = text.getBytes(StandardCharsets.UTF_8);
    comments.add(comment);
    return bytes(comment);
  }

  private static int bytes(byte[] comment) {
    return comment.length + COMMENT_BYTES;
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
      add(withoutSegment(place));
    }
    if (place < frames.size() && frames.segment(place) == segment) {
      add(followed(reading));
    }
    reading = null;
    comments.clear();
  }

  private Followed withoutSegment(int at) {
    return frames.segment(at) == FrameBatch.FRAGMENT ? fragments : others;
  }

  /** All frames from the interface were read; gives away those that are decided. */
  public void end() throws InterruptedException {
    while (place < frames.size()) {
      add(withoutSegment(place));
    }
    frames = FrameBatch.NONE;
    advance(nowNanos);
  }

  private void add(Followed owner) throws InterruptedException {
    int captured = frames.captured(place);
    List<byte[]> noted = owner.key() == null ? List.of() : comments;
    int bytes = PcapngBlocks.packetBytes(captured, noted);
    while (!ring.hasSpace(bytes)) {
      giveFirst();
    }
    long nanos = frames.nanos(place);
    int number = links.number(link, frames, place);
    if (links.isNew(number)) {
      give(links.description(number, frames.linkType(place)), 0);
    }
    PcapngBlocks.packet(
        ring.space(bytes),
        number,
        nanos,
        frames.data(),
        frames.from(place),
        captured,
        frames.onWire(place),
        noted);
    owner.add(next++);
    owners.add(owner);
    fromNanos = Math.min(fromNanos, nanos);
    nowNanos = Math.max(nowNanos, nanos);
    place++;
  }

  /** Lets time pass: what is decided, or was waited for long enough, goes. */
  public void advance(long nanos) throws InterruptedException {
    nowNanos = Math.max(nowNanos, nanos);
    while (!ring.isEmpty() && isDue(owners.getFirst(), ring.first())) {
      giveFirst();
    }
  }

  private boolean isDue(Followed owner, ByteBuffer block) {
    long age = nowNanos - PcapngBlocks.nanos(block);
    if (owner.isWanted()) {
      return age >= holdNanos && haveSpace(block.remaining());
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
    ByteBuffer block = ring.first();
    Followed owner = owners.removeFirst();
    List<byte[]> more = late.isEmpty() ? null : late.remove(first);
    if (more != null) {
      more.forEach(each -> lateBytes -= bytes(each));
    }
    if (owner.isWanted()) {
      links.saved(PcapngBlocks.number(block));
      long nanos = PcapngBlocks.nanos(block);
      give(more == null ? block : PcapngBlocks.commented(block, more), nanos);
    } else if (!owner.isUnwanted()) {
      owner.evict();
    }
    ring.removeFirst();
    first++;
    owner.remove();
    if (owner.key() != null && owner.isForgettable()) {
      followed.remove(owner.key(), owner);
    }
  }

  private void give(ByteBuffer block, long nanos) throws InterruptedException {
    for (FrameTaker each : takers) {
      each.take(block.duplicate().order(block.order()), nanos);
    }
  }

  /** The capture is over, and all connections with it: gives away all that is wanted. */
  public void finish() throws InterruptedException {
    takers.forEach(FrameTaker::captureEnded);
    while (!ring.isEmpty()) {
      giveFirst();
    }
    for (ByteBuffer each : links.statistics(fromNanos, nowNanos)) {
      give(each, 0);
    }
  }
}
