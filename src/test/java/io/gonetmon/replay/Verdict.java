package io.gonetmon.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.model.InterfaceReport;
import io.gonetmon.model.Report;
import io.gonetmon.model.Row;
import io.gonetmon.truth.Counts;
import io.gonetmon.truth.Traffic;
import io.gonetmon.truth.Truth;
import org.assertj.core.data.Offset;

/** Holds a summary against the truth. */
final class Verdict {
  /** Quantiles are kept to three significant digits. */
  private static final double PRECISION = 0.0011;

  private Verdict() {}

  /** Everything was counted, everything at its time, and nothing was missed. */
  static void exact(Traffic traffic, Report summary) {
    counted(traffic, summary);
    Truth truth = Truth.of(traffic);
    for (Row host : summary.hosts()) {
      closeTo(host.key(), host.responseTime().max(), truth.slowest().getOrDefault(host.key(), 0L));
    }
    closeTo("handshake", summary.connections().handshake().max(), truth.slowestHandshake());
  }

  /** As {@link #exact}, and every packet came once and in order. */
  static void undisturbed(Traffic traffic, Report summary) {
    exact(traffic, summary);
    assertThat(summary.losses().duplicates()).as("duplicates").isZero();
    assertThat(summary.connections().retransmitted()).as("retransmitted").isZero();
    assertThat(summary.connections().outOfOrder()).as("out of order").isZero();
    InterfaceReport file = summary.interfaces().get(0);
    assertThat(file.packets()).as("packets").isEqualTo(traffic.packets().size());
    assertThat(file.httpBits()).as("bits").isEqualTo(8 * Truth.of(traffic).payloadBytes());
  }

  /** Everything was counted and nothing was missed. */
  static void counted(Traffic traffic, Report summary) {
    assertThat(Counts.in(summary)).as("%s", traffic).isEqualTo(Truth.of(traffic).counts());
    assertThat(summary.losses().any()).as("%s", summary.losses()).isFalse();
    assertThat(summary.losses().unparsed()).isZero();
  }

  private static void closeTo(String what, double millis, long nanos) {
    double expected = nanos / 1e6;
    assertThat(millis).as(what).isCloseTo(expected, Offset.offset(0.001 + expected * PRECISION));
  }
}
