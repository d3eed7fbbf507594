package io.gonetmon.analysis;

import io.gonetmon.analysis.measure.LatencyHistogram;
import io.gonetmon.analysis.measure.SmallCountMap;
import io.gonetmon.bound.Budget;
import io.gonetmon.history.Tally;
import io.gonetmon.model.Quantiles;
import io.gonetmon.model.Row;
import io.gonetmon.query.Figures;
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

  /** On which the first request was counted here. */
  private long connections;

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

  /** Adds requests with the same method, some of them the first on their connection. */
  void requests(String method, long count, long first) {
    requests += count;
    connections += first;
    int before = methods.size();
    methods.add(method, count, mostMethods(), Row.OTHER);
    reserve((methods.size() - before) * CELL_BYTES);
  }

  private int mostMethods() {
    return budget.isFull() ? 1 : MOST_METHODS;
  }

  private int mostStatuses() {
    return budget.isFull() ? STATUSES : ALL_STATUSES.size();
  }

  /**
   * Adds responses with the same status.
   *
   * @param times of those whose request is known; null when there are none
   */
  void responses(int status, long count, LatencyHistogram times) {
    responses += count;
    int before = statuses.size();
    Integer ofClass = ALL_STATUSES.get(status / 100 * 100);
    statuses.add(ALL_STATUSES.get(status), count, mostStatuses(), ofClass);
    reserve((statuses.size() - before) * CELL_BYTES);
    if (times != null) {
      reserve(responseTime().add(times));
    }
  }

  private LatencyHistogram responseTime() {
    if (responseTime == null) {
      responseTime = new LatencyHistogram();
    }
    return responseTime;
  }

  /** Adds what exchanges came to that are over. */
  void ended(long moreBytes, long moreUnanswered) {
    bytes += moreBytes;
    unanswered += moreUnanswered;
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
    connections += other.connections;
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

  long bytes() {
    return bytes;
  }

  long connections() {
    return connections;
  }

  Quantiles quantiles() {
    return responseTime == null ? Quantiles.NONE : responseTime.quantiles();
  }

  Figures figures() {
    return figures(quantiles());
  }

  /** The figures without response times, which take longer. */
  Figures counts() {
    return figures(Quantiles.NONE);
  }

  private Figures figures(Quantiles times) {
    return new Figures(
        requests,
        responses,
        statuses.sum(400, 500),
        statuses.sum(500, 600),
        unanswered,
        bytes,
        connections,
        times);
  }

  /** The same figures in {@code tally}, which is cleared before. */
  Tally tally(Tally tally) {
    tally.clear();
    tally.add(Tally.Count.REQUESTS, requests);
    tally.add(Tally.Count.RESPONSES, responses);
    tally.add(Tally.Count.BYTES, bytes);
    tally.add(Tally.Count.CLIENT_ERRORS, statuses.sum(400, 500));
    tally.add(Tally.Count.SERVER_ERRORS, statuses.sum(500, 600));
    tally.add(Tally.Count.UNANSWERED, unanswered);
    tally.add(Tally.Count.CONNECTIONS, connections);
    if (responseTime != null) {
      responseTime.addTo(tally);
    }
    return tally;
  }

  List<String> addresses() {
    return addresses.stream().sorted().toList();
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
        addresses(),
        Map.of());
  }
}
