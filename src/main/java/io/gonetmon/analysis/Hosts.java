package io.gonetmon.analysis;

import io.gonetmon.bound.Budget;
import io.gonetmon.model.HostReport;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** All hosts of the session. Confined to the monitor thread. */
final class Hosts {
  private final AnalysisLimits limits;
  private final Budget sessionRoom;
  private final Budget windowRoom;
  private final Map<String, Host> hosts = new HashMap<>();

  /** Whether a host found no room in this window. */
  private boolean isCrowded;

  Hosts(AnalysisLimits limits) {
    this.limits = limits;
    this.sessionRoom = new Budget(limits.counters());
    this.windowRoom = new Budget(limits.counters());
  }

  /** The host of that name, or the one that stands for all that found no room. */
  Host get(String name) {
    Host host = hosts.get(name);
    if (host == null) {
      isCrowded |= named() >= limits.hosts();
      host = add(isCrowded ? AnalysisLimits.OTHER : name);
    }
    return host;
  }

  private int named() {
    return hosts.size() - (hosts.containsKey(AnalysisLimits.OTHER) ? 1 : 0);
  }

  private Host add(String name) {
    return hosts.computeIfAbsent(name, any -> new Host(any, sessionRoom, windowRoom));
  }

  /**
   * Begins a new window. When there was no room for a new host, those that were least busy over the
   * session are counted together from now.
   *
   * @return how many were
   */
  int closeWindow() {
    hosts.values().forEach(Host::closeWindow);
    return isCrowded ? makeRoom() : 0;
  }

  private int makeRoom() {
    isCrowded = false;
    List<Host> least =
        hosts.values().stream()
            .filter(host -> !host.name().equals(AnalysisLimits.OTHER))
            .sorted(Comparator.comparingLong(Host::sessionHits).thenComparing(Host::name))
            .limit(named() - limits.hosts() / 2)
            .toList();
    Host other = add(AnalysisLimits.OTHER);
    for (Host host : least) {
      hosts.remove(host.name());
      other.take(host, limits);
    }
    return least.size();
  }

  /** The busiest {@code most} hosts of the window. */
  List<HostReport> window(long most) {
    return busiest(Host::isActive, Host::windowHits, Host::windowReport, most);
  }

  /** The busiest {@code most} hosts of the session. */
  List<HostReport> session(long most) {
    return busiest(host -> true, Host::sessionHits, Host::sessionReport, most);
  }

  private List<HostReport> busiest(
      Predicate<Host> which,
      ToLongFunction<Host> hits,
      Function<Host, HostReport> report,
      long most) {
    Comparator<Host> order = Comparator.comparingLong(hits).reversed().thenComparing(Host::name);
    var chosen = new PriorityQueue<>(order.reversed());
    for (Host host : hosts.values()) {
      boolean full = chosen.size() >= most;
      if (which.test(host) && (!full || order.compare(host, chosen.peek()) < 0)) {
        if (full) {
          chosen.remove();
        }
        chosen.add(host);
      }
    }
    return chosen.stream().sorted(order).map(report).toList();
  }
}
