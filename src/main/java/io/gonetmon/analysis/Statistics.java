package io.gonetmon.analysis;

import io.gonetmon.capture.DropCounts;
import io.gonetmon.http.ExchangeListener;
import io.gonetmon.http.HttpListener;
import io.gonetmon.model.Dimension;
import io.gonetmon.model.Exchange;
import io.gonetmon.model.Message;
import io.gonetmon.model.MessageBatch;
import io.gonetmon.model.Period;
import io.gonetmon.model.Report;
import io.gonetmon.model.Request;
import io.gonetmon.model.Response;
import io.gonetmon.model.RowQuery;
import io.gonetmon.model.Rows;
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
  private static final Dimension[] DIMENSIONS = Dimension.values();
  private static final int HOST = Dimension.HOST.ordinal();
  private static final List<Dimension> SECTIONS = List.of(Dimension.SECTION);

  private final Breakdowns breakdowns;
  private final RowListing listing;
  private final OpenRequests open = new OpenRequests();
  private final Map<String, Traffic> traffic = new TreeMap<>();
  private final Totals session = new Totals();
  private Totals window = new Totals();
  private final PendingBatch found = new PendingBatch();

  Statistics(AnalysisLimits limits) {
    this.breakdowns = new Breakdowns(limits, this::evicted);
    this.listing = new RowListing(breakdowns);
  }

  Traffic traffic(String link) {
    return traffic.computeIfAbsent(link, Traffic::new);
  }

  void dropped(DropCounts drops) {
    window.kernelDropped += drops.kernel();
    window.interfaceDropped += drops.onInterface();
    window.queueDropped += drops.onQueue();
    window.unparsed += drops.undecoded();
  }

  /** What was found since the last call. */
  MessageBatch takeFound() {
    return found.take();
  }

  boolean hasFound() {
    return !found.isEmpty();
  }

  @Override
  public ExchangeListener request(Request request) {
    window.requests++;
    found.add(request);
    BreakdownRow[] rows = rows(request, Breakdowns.noRows());
    for (BreakdownRow row : rows) {
      if (row != null) {
        row.request(request.method());
      }
    }
    CountedExchange exchange = new CountedExchange(this, request, rows);
    open.add(exchange);
    return exchange;
  }

  @Override
  public ExchangeListener unpaired(Response response) {
    BreakdownRow[] rows = Breakdowns.noRows();
    response(response, rows);
    return new CountedExchange(this, null, rows);
  }

  private BreakdownRow[] rows(Message message, BreakdownRow[] rows) {
    breakdowns.findRows(message, rows);
    if (!rows[HOST].address(message.peers().serverAddress())) {
      evicted();
    }
    return rows;
  }

  /** Counts a response in the rows of its request, if that is known, and in those of its own. */
  void response(Response response, BreakdownRow[] rows) {
    window.responses++;
    found.add(response);
    long nanos = response.responseNanos();
    for (BreakdownRow row : rows(response, rows)) {
      if (row != null) {
        row.response(response.status(), nanos);
      }
    }
  }

  /** A request does not wait for its response any more. */
  void answered(CountedExchange exchange) {
    open.remove(exchange);
    BreakdownRow[] rows = exchange.rows();
    for (Dimension each : DIMENSIONS) {
      BreakdownRow row = rows[each.ordinal()];
      if (row != null && !each.isOfResponse()) {
        row.live().answered();
      }
    }
  }

  void end(Exchange exchange, BreakdownRow[] rows) {
    found.add(exchange);
    for (BreakdownRow row : rows) {
      if (row != null) {
        row.live().end(exchange);
      }
    }
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
  public void retransmitted() {
    window.retransmitted++;
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
    window.unparsed++;
  }

  @Override
  public void evicted() {
    window.evicted++;
  }

  /** The window so far, with all its rows. */
  Report window(Instant from, Instant to) {
    return report(from, to, Period.WINDOW, true);
  }

  /** The session so far, with all its rows. */
  Report session(Instant from, Instant to) {
    return report(from, to, Period.SESSION, true);
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
        totals.losses());
  }

  /** Answers a query; {@link RowListing#answer} explains the parameters. */
  Rows rows(RowQuery query, double seconds, double windowSeconds, boolean ratesKnown) {
    return listing.answer(query, seconds, windowSeconds, ratesKnown);
  }

  OpenRequests open() {
    return open;
  }

  /** Measures how fast hits have come since the last call, {@code seconds} ago. */
  void measureRates(double seconds) {
    breakdowns.measureRates(seconds);
  }

  /** Begins a new window; {@code keep} the rows of the one that ends. */
  void closeWindow(boolean keep) {
    session.add(window);
    window = new Totals();
    breakdowns.closeWindow(keep);
    traffic.values().forEach(Traffic::closeWindow);
  }
}
