package io.gonetmon.analysis;

import io.gonetmon.analysis.measure.LatencyHistogram;
import io.gonetmon.model.Dimension;
import io.gonetmon.model.Exchange;
import io.gonetmon.model.Message;
import io.gonetmon.model.Outcome;
import io.gonetmon.model.Request;
import io.gonetmon.model.Response;

/**
 * The rows that alike exchanges count for, and what was counted of these since it was last added to
 * each row: so a message is counted once, and not in each row by itself. Confined to the monitor
 * thread.
 */
final class RowSet {
  private final RowSets all;

  /** By dimension; null where these exchanges count for none. */
  private final BreakdownRow[] rows;

  private final Message like;
  private boolean counted;
  private long requests;
  private long connections;
  private int open;
  private long bytes;
  private long unanswered;

  /** Null when there were no responses. */
  private StatusCount responses;

  /** The responses of one status. */
  private static final class StatusCount {
    final int status;
    final StatusCount next;
    long count;
    long bytes;
    LatencyHistogram times;

    StatusCount(int status, StatusCount next) {
      this.status = status;
      this.next = next;
    }
  }

  /**
   * @param like a message that counts for these rows
   */
  RowSet(RowSets all, Message like, BreakdownRow[] rows) {
    this.all = all;
    this.like = like;
    this.rows = rows;
  }

  /** Whether a request counts for the same rows. */
  boolean isOf(Request request) {
    return like instanceof Request known
        && known.host().equals(request.host())
        && known.path().equals(request.path())
        && known.section().equals(request.section())
        && known.method().equals(request.method())
        && known.peers().clientAddress().equals(request.peers().clientAddress())
        && known.peers().serverEndpoint().equals(request.peers().serverEndpoint());
  }

  private void count() {
    if (!counted) {
      counted = true;
      all.toSettle(this);
    }
  }

  void request(Request request) {
    count();
    requests++;
    connections += request.ordinal() == 1 ? 1 : 0;
    open++;
  }

  void response(Response response) {
    count();
    StatusCount answers = of(response.status());
    answers.count++;
    long nanos = response.responseNanos();
    if (nanos >= 0) {
      if (answers.times == null) {
        answers.times = new LatencyHistogram();
      }
      if (answers.times.add(nanos) > 0) {
        all.grown();
      }
    }
  }

  private StatusCount of(int status) {
    StatusCount at = responses;
    while (at != null && at.status != status) {
      at = at.next;
    }
    if (at == null) {
      at = new StatusCount(status, responses);
      responses = at;
    }
    return at;
  }

  /** A request does not wait for its response any more. */
  void answered() {
    count();
    open--;
  }

  void end(Exchange exchange) {
    count();
    if (exchange.isUnanswered()) {
      bytes += exchange.bytes();
      boolean known = exchange.outcome() != Outcome.OPEN && exchange.outcome() != Outcome.GAP;
      unanswered += known ? 1 : 0;
    } else {
      of(exchange.status()).bytes += exchange.bytes();
    }
  }

  /**
   * Adds what was counted to each row, or to those that have taken them over; returns whether the
   * server's address could be noted.
   */
  boolean settle(Breakdowns breakdowns) {
    for (BreakdownRow row : rows) {
      if (row != null) {
        BreakdownRow live = row.live();
        live.requests(method(), requests, connections, open);
        live.ended(bytes, unanswered);
      }
    }
    long messages = requests;
    for (StatusCount each = responses; each != null; each = each.next) {
      settle(each, breakdowns);
      messages += each.count;
    }
    counted = false;
    requests = 0;
    connections = 0;
    open = 0;
    bytes = 0;
    unanswered = 0;
    responses = null;
    return messages == 0
        || rows[Dimension.HOST.ordinal()].live().address(like.peers().serverAddress());
  }

  private String method() {
    return like.asked() == null ? null : like.asked().method();
  }

  private void settle(StatusCount answers, Breakdowns breakdowns) {
    for (BreakdownRow row : rows) {
      if (row != null) {
        answer(row.live(), answers);
      }
    }
    BreakdownRow status = breakdowns.byStatus(answers.status);
    answer(status, answers);
    if (like.asked() != null) {
      status.requests(method(), answers.count, 0, 0);
    }
  }

  private static void answer(BreakdownRow row, StatusCount answers) {
    row.responses(answers.status, answers.count, answers.times);
    row.ended(answers.bytes, 0);
  }
}
