package io.gonetmon.dashboard;

import io.gonetmon.model.Quantiles;
import io.gonetmon.output.HumanReadable;
import io.gonetmon.terminal.Glyphs;

/** Figures as they stand in lists: what is nothing is a dot, so that the rest is seen. */
record Cells(Glyphs glyphs) {
  String nothing() {
    return String.valueOf(glyphs.zero());
  }

  String rate(double perSecond) {
    return perSecond <= 0 ? nothing() : HumanReadable.rate(perSecond);
  }

  String share(double share) {
    return share <= 0 ? nothing() : HumanReadable.share(share);
  }

  String count(long count) {
    return count == 0 ? nothing() : HumanReadable.count(count);
  }

  String bytes(long bytes) {
    return bytes == 0 ? nothing() : HumanReadable.bytes(bytes).replace(" ", "");
  }

  /** A quantile of some response times, if there are any. */
  String millis(Quantiles times, double quantile) {
    return times.count() == 0 ? nothing() : HumanReadable.millis(quantile);
  }
}
