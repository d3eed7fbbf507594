package io.gonetmon.analysis;

import io.gonetmon.capture.DropCounts;
import io.gonetmon.http.HttpListener;
import io.gonetmon.http.Message;
import io.gonetmon.model.HostReport;
import io.gonetmon.model.InterfaceReport;
import io.gonetmon.model.Report;
import io.gonetmon.model.WatchdogReport;
import io.gonetmon.tcp.TcpListener;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * All that is counted, for the current window and for the session. Confined to the monitor thread.
 */
final class Statistics implements HttpListener, TcpListener {
  private static final WatchdogReport NOT_YET_STAMPED = new WatchdogReport(0, 0, 0, false);

  private final AnalysisLimits limits;
  private final Hosts hosts;
  private final MessageBatch hitTimes;
  private final Map<String, Traffic> traffic = new TreeMap<>();
  private final Totals session = new Totals();
  private Totals window = new Totals();

  Statistics(AnalysisLimits limits, MessageBatch hitTimes) {
    this.limits = limits;
    this.hosts = new Hosts(limits);
    this.hitTimes = hitTimes;
  }

  private void count(Consumer<Totals> what) {
    what.accept(window);
    what.accept(session);
  }

  Traffic traffic(String link) {
    return traffic.computeIfAbsent(link, Traffic::new);
  }

  void dropped(DropCounts lost) {
    count(each -> each.kernelDropped += lost.kernel());
    count(each -> each.interfaceDropped += lost.onInterface());
    count(each -> each.queueDropped += lost.onQueue());
    count(each -> each.unparsed += lost.undecoded());
  }

  @Override
  public void request(Message.Request request) {
    window.requests++;
    session.requests++;
    hitTimes.add(request.nanos());
    Host host = host(request);
    if (!host.request(request.section(), request.method(), limits)) {
      evicted();
    }
  }

  @Override
  public void response(Message.Response response) {
    window.responses++;
    session.responses++;
    hitTimes.add(response.nanos());
    host(response).response(response.status(), response.responseNanos());
  }

  private Host host(Message message) {
    Host host = hosts.get(message.host());
    boolean isItself = host.name().equals(message.host());
    if (!isItself || !host.address(message.server(), limits)) {
      evicted();
    }
    return host;
  }

  @Override
  public void opened() {
    count(each -> each.opened++);
  }

  @Override
  public void closed() {
    count(each -> each.closed++);
  }

  @Override
  public void reset() {
    count(each -> each.reset++);
  }

  @Override
  public void retransmitted() {
    count(each -> each.retransmitted++);
  }

  @Override
  public void outOfOrder() {
    count(each -> each.outOfOrder++);
  }

  @Override
  public void duplicate() {
    count(each -> each.duplicates++);
  }

  @Override
  public void handshake(long nanos) {
    count(each -> each.handshakes.add(nanos));
  }

  @Override
  public void lost(long bytes) {
    count(each -> each.gapBytes += bytes);
  }

  @Override
  public void unparsed() {
    count(each -> each.unparsed++);
  }

  @Override
  public void evicted() {
    count(each -> each.evicted++);
  }

  /** The window so far, with its busiest {@code mostHosts}. */
  Report window(Instant from, Instant to, long mostHosts) {
    return report(from, to, window, hosts.window(mostHosts), Traffic::windowReport);
  }

  /** The session so far, with its busiest {@code mostHosts}. */
  Report session(Instant from, Instant to, long mostHosts) {
    return report(from, to, session, hosts.session(mostHosts), Traffic::sessionReport);
  }

  /** Begins a new window. */
  void closeWindow() {
    window = new Totals();
    int folded = hosts.closeWindow();
    count(each -> each.evicted += folded);
    traffic.values().forEach(Traffic::closeWindow);
  }

  private Report report(
      Instant from,
      Instant to,
      Totals totals,
      List<HostReport> hostReports,
      BiFunction<Traffic, Duration, InterfaceReport> link) {
    Duration length = Duration.between(from, to);
    return new Report(
        from,
        to,
        totals.requests,
        totals.responses,
        hostReports,
        traffic.values().stream().map(each -> link.apply(each, length)).toList(),
        totals.connections(),
        NOT_YET_STAMPED,
        totals.losses());
  }
}
