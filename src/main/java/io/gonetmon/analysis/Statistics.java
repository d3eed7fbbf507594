package io.gonetmon.analysis;

import io.gonetmon.analysis.measure.LatencyHistogram;
import io.gonetmon.capture.queue.DropCounts;
import io.gonetmon.http.ExchangeListener;
import io.gonetmon.http.HttpListener;
import io.gonetmon.model.Dimension;
import io.gonetmon.model.Exchange;
import io.gonetmon.model.Failure;
import io.gonetmon.model.KeptOut;
import io.gonetmon.model.MessageBatch;
import io.gonetmon.model.NotDecoded.Foreign;
import io.gonetmon.model.Report;
import io.gonetmon.model.Request;
import io.gonetmon.model.Response;
import io.gonetmon.model.Row;
import io.gonetmon.model.WatchdogReport;
import io.gonetmon.tcp.TcpListener;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that is counted: once, in the current window, which is folded into the session at its end.
 * Confined to the monitor thread.
 */
final class Statistics implements HttpListener, TcpListener {
  private static final WatchdogReport NOT_YET_STAMPED = new WatchdogReport(0, 0, 0, false);
  private static final List<Dimension> SECTIONS = List.of(Dimension.SECTION);
  private static final List<Dimension> LISTED =
      List.of(Dimension.HOST, Dimension.SECTION, Dimension.CLIENT, Dimension.SERVER);

  private final Breakdowns breakdowns;
  private final RowListing listing;
  private final OpenRequests open = new OpenRequests();
  private final Map<String, Traffic> traffic = new TreeMap<>();
  private final Totals session = new Totals();
  private Totals window = new Totals();
  private final PendingBatch found = new PendingBatch();
  private boolean countsFailures;

  Statistics(AnalysisLimits limits) {
    this.breakdowns = new Breakdowns(limits, this::rowEvicted);
    this.listing = new RowListing(breakdowns);
  }

  Traffic traffic(String link) {
    return traffic.computeIfAbsent(link, Traffic::new);
  }

  /** The interfaces that were seen so far. */
  List<String> links() {
    return List.copyOf(traffic.keySet());
  }

  void dropped(DropCounts drops) {
    window.kernelDropped += drops.kernel();
    window.interfaceDropped += drops.onInterface();
    window.queueDropped += drops.onQueue();
    window.frames += drops.undecoded();
  }

  void keptOut(KeptOut packets) {
    window.keptOut = window.keptOut.plus(packets);
  }

  /** Messages were found that are not to be counted. */
  void dismissed(int messages) {
    window.dismissed += messages;
  }

  /** From now on failures are counted, too, which only live sinks ask for. */
  void countFailures() {
    countsFailures = true;
  }

  /** What was found since the last call. */
  MessageBatch takeFound() {
    return found.take();
  }

  boolean hasFound() {
    return !found.isEmpty();
  }

  /** Whether more was found than should wait for the end of the batch. */
  boolean hasFoundMany() {
    return found.isLarge();
  }

  @Override
  public ExchangeListener request(Request request) {
    window.requests++;
    found.add(request);
    RowSet rows = breakdowns.sets().of(request);
    rows.request(request);
    CountedExchange exchange = new CountedExchange(this, request, rows);
    open.add(exchange);
    return exchange;
  }

  @Override
  public ExchangeListener unpaired(Response response) {
    RowSet rows = breakdowns.sets().made(response);
    response(response, rows);
    return new CountedExchange(this, null, rows);
  }

  /** Counts a response in the rows of its request, if that is known. */
  void response(Response response, RowSet rows) {
    window.responses++;
    found.add(response);
    rows.response(response);
  }

  /** A request does not wait for its response any more. */
  void answered(CountedExchange exchange) {
    open.remove(exchange);
    exchange.rows().answered();
  }

  void end(Exchange exchange, RowSet rows) {
    found.add(exchange);
    String failure = countsFailures ? Failure.key(exchange) : null;
    if (failure != null) {
      count(exchange, breakdowns.byFailure(failure));
    }
    rows.end(exchange);
  }

  /** Counts an exchange that is over in a row that counts nothing of its messages. */
  private static void count(Exchange exchange, BreakdownRow row) {
    Request asked = exchange.request();
    Response answer = exchange.response();
    if (asked != null) {
      row.requests(asked.method(), 1, asked.ordinal() == 1 ? 1 : 0, 0);
    }
    if (answer != null) {
      row.responses(answer.status(), 1, LatencyHistogram.of(answer.responseNanos()));
    }
    row.ended(exchange.bytes(), exchange.isUnanswered() ? 1 : 0);
  }

  @Override
  public void opened() {
    window.opened++;
  }

  @Override
  public void closed() {
    window.closed++;
  }

  @Override
  public void reset() {
    window.reset++;
  }

  @Override
  public void refused() {
    window.refused++;
  }

  @Override
  public void unansweredSyn() {
    window.unansweredSyns++;
  }

  @Override
  public void retransmitted() {
    window.retransmitted++;
  }

  @Override
  public void synRetransmitted() {
    window.synRetransmitted++;
  }

  @Override
  public void outOfOrder() {
    window.outOfOrder++;
  }

  @Override
  public void duplicate() {
    window.duplicates++;
  }

  @Override
  public void handshake(long nanos) {
    window.handshakes.add(nanos);
  }

  @Override
  public void lost(long bytes) {
    window.gapBytes += bytes;
  }

  @Override
  public void unparsed() {
    window.streams++;
  }

  @Override
  public void evicted() {
    window.evictedConnections++;
  }

  @Override
  public void forgotten() {
    window.evictedRequests++;
  }

  private void rowEvicted() {
    window.evictedRows++;
  }

  @Override
  public void foreign(Foreign protocol, String name) {
    window.foreign.add(protocol, name);
  }

  /** The window so far, with all its rows. */
  Report window(Instant from, Instant to) {
    return report(from, to, Period.WINDOW, true);
  }

  /** The session so far, with all its rows. */
  Report session(Instant from, Instant to, boolean complete) {
    return report(from, to, Period.SESSION, true).as(complete);
  }

  /** What a report with all its rows takes in memory at most, roughly. */
  long reportBytes() {
    long rows = 0;
    for (Dimension each : LISTED) {
      rows += breakdowns.size(each);
    }
    return rows * Row.MEMORY_BYTES;
  }

  /** What is counted for all together in a period, without rows. */
  Report totals(Instant from, Instant to, Period period) {
    return report(from, to, period, false);
  }

  private Report report(Instant from, Instant to, Period period, boolean withRows) {
    Totals totals = period == Period.WINDOW ? window : session.plus(window);
    Duration length = Duration.between(from, to);
    return new Report(
        from,
        to,
        totals.requests,
        totals.responses,
        listing.count(Dimension.HOST, period),
        withRows ? listing.all(Dimension.HOST, period, SECTIONS) : List.of(),
        withRows ? listing.all(Dimension.CLIENT, period, List.of()) : List.of(),
        withRows ? listing.all(Dimension.SERVER, period, List.of()) : List.of(),
        traffic.values().stream().map(each -> each.report(period, length)).toList(),
        totals.connections(),
        NOT_YET_STAMPED,
        totals.losses(),
        totals.keptOut.withMessages(totals.dismissed),
        true);
  }

  Breakdowns breakdowns() {
    return breakdowns;
  }

  OpenRequests open() {
    return open;
  }

  /** Begins a new window. */
  void closeWindow() {
    session.add(window);
    window = new Totals();
    breakdowns.closeWindow();
    traffic.values().forEach(Traffic::closeWindow);
  }
}
