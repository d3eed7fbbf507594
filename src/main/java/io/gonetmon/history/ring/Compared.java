package io.gonetmon.history.ring;

import io.gonetmon.history.Steps;
import io.gonetmon.history.Tally;
import io.gonetmon.model.Exchange;
import io.gonetmon.model.Quantiles;
import io.gonetmon.query.Detail;
import io.gonetmon.query.DetailQuery;
import io.gonetmon.query.ExchangeQuery.Kept;
import io.gonetmon.query.KeptExchange;
import java.util.List;
import java.util.Optional;

/** Compares an exchange to those on its connection, and to those that asked for the same. */
final class Compared {
  private final Selection selection;

  Compared(Selection selection) {
    this.selection = selection;
  }

  Detail answer(DetailQuery query) {
    List<Place> all = selection.all(Kept.ANY);
    Optional<Place> place =
        all.stream().filter(each -> each.head().number() == query.number()).findAny();
    return place
        .map(found -> compare(query, found, all))
        .orElse(new Detail(query, Optional.empty(), List.of(), 0, 0, Quantiles.NONE, 0));
  }

  private Detail compare(DetailQuery query, Place place, List<Place> all) {
    KeptExchange one = selection.read(place);
    List<KeptExchange> onConnection =
        all.stream()
            .filter(each -> each.head().connection() == place.head().connection())
            .map(selection::read)
            .toList();
    List<Exchange> alike =
        all.stream()
            .filter(each -> each.head().alike() == place.head().alike())
            .map(each -> selection.read(each).exchange())
            .filter(each -> asksTheSame(each, one.exchange()))
            .toList();
    int status = one.exchange().status();
    return new Detail(
        query,
        Optional.of(one),
        onConnection,
        alike.size(),
        alike.stream().filter(each -> each.status() == status).count(),
        responseTime(alike),
        slowerThan(alike, one.exchange().responseNanos()));
  }

  private static boolean asksTheSame(Exchange one, Exchange other) {
    if (!one.host().equals(other.host())) {
      return false;
    }
    if (one.request() == null || other.request() == null) {
      return one.request() == null && other.request() == null;
    }
    return one.request().method().equals(other.request().method())
        && one.request().path().equals(other.request().path());
  }

  private static Quantiles responseTime(List<Exchange> exchanges) {
    var tally = new Tally();
    for (Exchange each : exchanges) {
      if (each.responseNanos() >= 0) {
        tally.addTimes(Steps.of(each.responseNanos()), 1);
      }
    }
    return tally.responseTime();
  }

  private static double slowerThan(List<Exchange> alike, long nanos) {
    long timed = alike.stream().filter(each -> each.responseNanos() >= 0).count();
    long quicker =
        alike.stream()
            .filter(each -> each.responseNanos() >= 0 && each.responseNanos() < nanos)
            .count();
    return timed == 0 ? 0 : (double) quicker / timed;
  }
}
