package io.gonetmon.analysis;

import io.gonetmon.bound.Budget;
import io.gonetmon.model.Exchange;
import io.gonetmon.model.Outcome;
import io.gonetmon.model.Quantiles;
import io.gonetmon.model.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The figures of one row in one period. What they take is reserved from a budget of bytes. Confined
 * to the monitor thread.
 */
final class Metrics {
  /** Of figures that count something, roughly; tables that grow are added. */
  private static final int BYTES = 240;

  private static final int CELL_BYTES = 24;
  private static final int MOST_METHODS = 32;
  private static final int MOST_ADDRESSES = 16;

  /** Statuses that there is space for even when the budget is full; others by their class. */
  private static final int STATUSES = 16;

  /** All that there may be, so that none is boxed for each response. */
  private static final List<Integer> ALL_STATUSES = IntStream.range(0, 1000).boxed().toList();

  private final Budget budget;
  private final SmallCountMap<String> methods = new SmallCountMap<>();
  private final SmallCountMap<Integer> statuses = new SmallCountMap<>();
  private List<String> addresses = List.of();
  private LatencyHistogram responseTime;
  private long requests;
  private long responses;
  private long bytes;
  private long unanswered;
  private int reserved;

  Metrics(Budget budget) {
    this.budget = budget;
    reserve(BYTES);
  }

  private void reserve(int more) {
    if (more != 0) {
      reserved += more;
      budget.reserve(more);
    }
  }

  /** Gives back what was reserved; the figures are not needed any more. */
  void release() {
    budget.release(reserved);
    reserved = 0;
  }

  void request(String method) {
    requests++;
    int before = methods.size();
    methods.add(method, mostMethods(), Row.OTHER);
    reserve((methods.size() - before) * CELL_BYTES);
  }

  private int mostMethods() {
    return budget.isFull() ? 1 : MOST_METHODS;
  }

  private int mostStatuses() {
    return budget.isFull() ? STATUSES : ALL_STATUSES.size();
  }

  /**
   * @param responseNanos negative when it is not known
   */
  void response(int status, long responseNanos) {
    responses++;
    int before = statuses.size();
    statuses.add(ALL_STATUSES.get(status), mostStatuses(), ALL_STATUSES.get(status / 100 * 100));
    reserve((statuses.size() - before) * CELL_BYTES);
    if (responseNanos >= 0) {
      reserve(responseTime().add(responseNanos));
    }
  }

  private LatencyHistogram responseTime() {
    if (responseTime == null) {
      responseTime = new LatencyHistogram();
    }
    return responseTime;
  }

  void end(Exchange exchange) {
    bytes += exchange.bytes();
    boolean known = exchange.outcome() != Outcome.OPEN && exchange.outcome() != Outcome.GAP;
    if (exchange.isUnanswered() && known) {
      unanswered++;
    }
  }

  /** Notes a server's address; false when there are too many. */
  boolean address(String address) {
    if (addresses.contains(address)) {
      return true;
    }
    if (addresses.size() >= MOST_ADDRESSES) {
      return false;
    }
    if (addresses.isEmpty()) {
      addresses = new ArrayList<>(1);
    }
    reserve(CELL_BYTES);
    return addresses.add(address);
  }

  /** Adds all figures of another row or period, but for its addresses. */
  void add(Metrics other) {
    requests += other.requests;
    responses += other.responses;
    bytes += other.bytes;
    unanswered += other.unanswered;
    int before = methods.size() + statuses.size();
    methods.add(other.methods, mostMethods(), Row.OTHER);
    statuses.add(other.statuses, ALL_STATUSES.size(), 0);
    reserve((methods.size() + statuses.size() - before) * CELL_BYTES);
    if (other.responseTime != null) {
      reserve(responseTime().add(other.responseTime));
    }
  }

  /** Adds the addresses of another period. */
  void addAddresses(Metrics other) {
    other.addresses.forEach(this::address);
  }

  long requests() {
    return requests;
  }

  long hits() {
    return requests + responses;
  }

  /** Responses with an error of the client or the server, 4xx or 5xx. */
  long errors() {
    return statuses.sum(400, 600);
  }

  Quantiles quantiles() {
    return responseTime == null ? Quantiles.NONE : responseTime.quantiles();
  }

  Row row(String key, long open) {
    return new Row(
        key,
        requests,
        responses,
        methods.sorted(),
        statuses.sorted(),
        quantiles(),
        bytes,
        unanswered,
        open,
        addresses.stream().sorted().toList(),
        Map.of());
  }
}
