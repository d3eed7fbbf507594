package io.gonetmon.analysis;

import io.gonetmon.bound.Budget;
import io.gonetmon.model.HostReport;
import io.gonetmon.model.SectionReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What one host was asked and answered in a period. Confined to the monitor thread. */
final class Tally {
  private static final Comparator<SectionReport> BUSIEST =
      Comparator.comparingLong(SectionReport::hits)
          .reversed()
          .thenComparing(SectionReport::section);

  /** All that there may be, so that none is made anew for each response. */
  private static final List<Integer> STATUSES = IntStream.range(0, 1000).boxed().toList();

  private final Budget room;
  private int taken;
  private long requests;
  private long responses;
  private final List<String> addresses = new ArrayList<>(1);
  private final Map<String, SmallCountMap<String>> sections = new HashMap<>(4);
  private final SmallCountMap<Integer> statuses = new SmallCountMap<>();
  private final LatencyHistogram responseTimes = new LatencyHistogram();

  Tally(Budget room) {
    this.room = room;
  }

  /** Gives back the room that was taken. */
  void giveBack() {
    room.release(taken);
    taken = 0;
  }

  private void take(int counters) {
    taken += counters;
    room.reserve(counters);
  }

  long hits() {
    return requests + responses;
  }

  /** Counts a request; false when its section found no room and went to the others. */
  boolean request(String section, String method, AnalysisLimits limits) {
    requests++;
    SmallCountMap<String> methods = methods(section, limits);
    boolean sectionRoom = methods == sections.get(section);
    int before = methods.size();
    boolean methodRoom = methods.add(method, mostMethods(limits), AnalysisLimits.OTHER);
    if (sectionRoom) {
      take(methods.size() - before);
    }
    return methodRoom && sectionRoom;
  }

  private int mostMethods(AnalysisLimits limits) {
    return room.isFull() ? 1 : limits.methods();
  }

  private SmallCountMap<String> methods(String section, AnalysisLimits limits) {
    SmallCountMap<String> methods = sections.get(section);
    if (methods == null) {
      boolean isRoom = sections.size() < limits.sections() && !room.isFull();
      String name = isRoom ? section : AnalysisLimits.OTHER;
      methods = sections.computeIfAbsent(name, any -> new SmallCountMap<>());
    }
    return methods;
  }

  /** Adds all counts of another host's. */
  void add(Tally other, AnalysisLimits limits) {
    requests += other.requests;
    responses += other.responses;
    other.sections.forEach(
        (section, methods) -> {
          SmallCountMap<String> mine = methods(section, limits);
          int before = mine.size();
          mine.add(methods, mostMethods(limits), AnalysisLimits.OTHER);
          if (mine == sections.get(section)) {
            take(mine.size() - before);
          }
        });
    statuses.add(other.statuses, Integer.MAX_VALUE, 0);
    responseTimes.add(other.responseTimes);
  }

  void response(int status, long responseNanos) {
    responses++;
    int before = statuses.size();
    int most = room.isFull() ? AnalysisLimits.STATUSES : Integer.MAX_VALUE;
    statuses.add(STATUSES.get(status), most, STATUSES.get(status / 100 * 100));
    take(statuses.size() - before);
    if (responseNanos >= 0) {
      responseTimes.add(responseNanos);
    }
  }

  /** Notes a server's address; false when there was no room for it. */
  boolean address(String address, AnalysisLimits limits) {
    if (addresses.contains(address)) {
      return true;
    }
    return addresses.size() < limits.addresses() && addresses.add(address);
  }

  HostReport report(String host) {
    SortedMap<String, Long> methods = new TreeMap<>();
    List<SectionReport> bySection = new ArrayList<>(sections.size());
    sections.forEach(
        (section, counters) -> {
          var sorted = counters.sorted();
          sorted.forEach((method, hits) -> methods.merge(method, hits, Long::sum));
          bySection.add(new SectionReport(section, counters.total(), sorted));
        });
    bySection.sort(BUSIEST);
    return new HostReport(
        host,
        requests,
        responses,
        addresses.stream().sorted().toList(),
        methods,
        statuses.sorted(),
        bySection,
        responseTimes.quantiles());
  }
}
