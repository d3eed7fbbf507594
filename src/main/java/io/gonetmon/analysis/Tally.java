package io.gonetmon.analysis;

import io.gonetmon.report.HostReport;
import io.gonetmon.report.SectionReport;
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

  private final Room room;
  private int taken;
  private long requests;
  private long responses;
  private final List<String> addresses = new ArrayList<>(1);
  private final Map<String, Counters<String>> sections = new HashMap<>(4);
  private final Counters<Integer> statuses = new Counters<>();
  private final Latencies responseTimes = new Latencies();

  Tally(Room room) {
    this.room = room;
  }

  /** Gives back the room that was taken. */
  void giveBack() {
    room.giveBack(taken);
    taken = 0;
  }

  private void take(int counters) {
    taken += counters;
    room.take(counters);
  }

  long hits() {
    return requests + responses;
  }

  /** Counts a request; false when its section found no room and went to the others. */
  boolean request(String section, String method, AnalysisLimits limits) {
    requests++;
    Counters<String> methods = methods(section, limits);
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

  private Counters<String> methods(String section, AnalysisLimits limits) {
    Counters<String> methods = sections.get(section);
    if (methods == null) {
      boolean isRoom = sections.size() < limits.sections() && !room.isFull();
      String name = isRoom ? section : AnalysisLimits.OTHER;
      methods = sections.computeIfAbsent(name, any -> new Counters<>());
    }
    return methods;
  }

  /** Adds all counts of another host's. */
  void add(Tally other, AnalysisLimits limits) {
    requests += other.requests;
    responses += other.responses;
    other.sections.forEach(
        (section, methods) -> {
          Counters<String> mine = methods(section, limits);
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
