package io.gonetmon.analysis;

import io.gonetmon.bench.Measured;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/** Messages counted, one at a time. */
public class CountBench extends Measured {
  @Param({"1", "10000"})
  public int hosts;

  private Hits hits;

  @Setup
  public void begin() {
    hits = new Hits(hosts);
  }

  @Benchmark
  @OperationsPerInvocation(2)
  public long exchange() {
    return hits.exchange();
  }

  @TearDown
  public void check() {
    hits.check();
  }
}
