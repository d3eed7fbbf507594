package io.gonetmon.history.ring;

import io.gonetmon.history.Packed;
import io.gonetmon.history.Waiting;
import io.gonetmon.model.Exchange;
import io.gonetmon.query.Detail;
import io.gonetmon.query.DetailQuery;
import io.gonetmon.query.ExchangeQuery;
import io.gonetmon.query.Exchanges;
import io.gonetmon.query.RowQuery;
import io.gonetmon.query.Rows;
import io.gonetmon.query.Timeline;
import io.gonetmon.query.TimelineQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The latest exchanges, the latest of those that have failed, so that a flood of good ones cannot
 * push them out, and the slowest. Confined to the monitor thread.
 */
public final class KeptExchanges {
  private final Packed packed = new Packed();
  private final ExchangeCodec codec = new ExchangeCodec();
  private final Ring latest;
  private final Ring failed;
  private final Slowest slowest;
  private final Selection selection;
  private final Sampled sampled;
  private long count;

  public KeptExchanges(KeepLimits limits) {
    this.latest = new Ring(limits.latest(), limits.latestBytes());
    this.failed = new Ring(limits.failed(), limits.failedBytes());
    this.slowest = new Slowest(limits.slowest());
    this.selection = new Selection(latest, failed, slowest, codec);
    this.sampled = new Sampled(selection);
  }

  /** Keeps what has ended, in the order in which it has. */
  public void keep(List<Exchange> exchanges) {
    for (Exchange each : exchanges) {
      keep(each);
    }
  }

  private void keep(Exchange exchange) {
    count++;
    boolean isSlow = slowest.takes(exchange.responseNanos());
    boolean isFailed = failed.takes() && exchange.isFailed();
    if (!latest.takes() && !isFailed && !isSlow) {
      return;
    }
    packed.clear();
    Head.of(count, exchange).write(packed);
    codec.write(packed, exchange);
    if (latest.takes()) {
      latest.add(packed);
    }
    if (isFailed) {
      failed.add(packed);
    }
    if (isSlow) {
      slowest.add(packed);
    }
  }

  /** Lists exchanges, as of {@code now}. */
  public Exchanges answer(ExchangeQuery query, Instant now) {
    return new Listed(selection).answer(query, now);
  }

  /** Compares an exchange to others. */
  public Detail answer(DetailQuery query) {
    return new Compared(selection).answer(query);
  }

  /** Counts the rows of the latest exchanges, as of {@code now}. */
  public Rows answer(RowQuery query, Instant now, Map<String, Waiting> waiting) {
    return sampled.answer(query, now, waiting);
  }

  /** Counts the latest exchanges over time, as of {@code now}. */
  public Timeline answer(TimelineQuery query, Instant now) {
    return sampled.answer(query, now);
  }
}
