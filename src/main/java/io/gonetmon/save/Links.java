package io.gonetmon.save;

import io.gonetmon.capture.queue.DropCounts;
import io.gonetmon.capture.queue.FrameBatch;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The interfaces whose frames are saved, by their numbers. Confined to the monitor thread. */
final class Links {
  private final String filter;
  private final Map<Key, Integer> numbers = new HashMap<>();
  private final List<Link> links = new ArrayList<>();
  private final Map<String, DropCounts> drops = new HashMap<>();
  private Key latest;
  private int latestNumber;
  private long fromNanos = Long.MAX_VALUE;
  private long toNanos = Long.MIN_VALUE;

  private record Key(String name, int linkType, int via) {}

  private static final class Link {
    private final String name;
    private final String source;
    private long accepted;
    private long saved;

    /**
     * @param source where its packets were captured, or read
     */
    Link(String name, String source) {
      this.name = name;
      this.source = source;
    }
  }

  /**
   * @param filter which packets are captured, as a BPF expression
   */
  Links(String filter) {
    this.filter = filter;
  }

  /** Whether the next number is that of an interface which was not there before. */
  boolean isNew(int number) {
    return number == links.size() - 1 && links.get(number).accepted == 1;
  }

  /** The number of the interface of a frame, which is counted. */
  int number(String name, FrameBatch frames, int place) {
    int linkType = frames.linkType(place);
    int via = frames.via(place);
    boolean same =
        latest != null
            && latest.via == via
            && latest.linkType == linkType
            && latest.name.equals(name);
    if (!same) {
      latest = new Key(name, linkType, via);
      String given = frames.interfaceName(place);
      latestNumber = numbers.computeIfAbsent(latest, key -> add(key, given));
    }
    links.get(latestNumber).accepted++;
    fromNanos = Math.min(fromNanos, frames.nanos(place));
    toNanos = Math.max(toNanos, frames.nanos(place));
    return latestNumber;
  }

  /**
   * @param given its name in the file that is read; empty when there is none
   */
  private int add(Key key, String given) {
    String own = key.via == 0 ? key.name : key.name + "#" + key.via;
    links.add(new Link(given.isEmpty() ? own : given, key.name));
    return links.size() - 1;
  }

  ByteBuffer description(int number, int linkType) {
    return PcapngBlocks.description(linkType, links.get(number).name, filter);
  }

  void saved(int number) {
    links.get(number).saved++;
  }

  void dropped(String name, DropCounts lost) {
    drops.merge(
        name,
        lost,
        (one, other) ->
            new DropCounts(
                one.kernel() + other.kernel(),
                one.onInterface() + other.onInterface(),
                one.onQueue() + other.onQueue(),
                one.undecoded() + other.undecoded()));
  }

  /** Statistics of all, from the first frame to the last. */
  List<ByteBuffer> statistics() {
    List<ByteBuffer> blocks = new ArrayList<>();
    for (int i = 0; i < links.size(); i++) {
      Link link = links.get(i);
      DropCounts lost = drops.getOrDefault(link.source, DropCounts.NOTHING);
      var counted = new PcapngBlocks.Drops(lost.onInterface(), lost.kernel() + lost.onQueue());
      blocks.add(
          PcapngBlocks.statistics(i, fromNanos, toNanos, link.accepted, link.saved, counted));
    }
    return blocks;
  }
}
