package io.gonetmon.analysis;

import io.gonetmon.bench.Measured;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.TearDown;

/** The whole path from the frame to the counted message, a packet at a time. */
public class PathBench extends Measured {
  private final Browsers few = new Browsers(16);
  private final Browsers many = new Browsers(10_000);
  private final Browsers one = new Browsers(1);
  private final Visitors visitors = new Visitors();

  @Benchmark
  @OperationsPerInvocation(Browsers.EXCHANGE_PACKETS)
  public long exchanges() {
    return few.exchange();
  }

  /** The same on 10,000 connections in turn. */
  @Benchmark
  @OperationsPerInvocation(Browsers.EXCHANGE_PACKETS)
  public long manyConnections() {
    return many.exchange();
  }

  /** Long responses. */
  @Benchmark
  @OperationsPerInvocation(Browsers.DOWNLOAD_PACKETS)
  public long downloads() {
    return one.download();
  }

  /** A connection for each request. */
  @Benchmark
  @OperationsPerInvocation(Visitors.VISIT_PACKETS)
  public long visits() {
    return visitors.visit();
  }

  @TearDown
  public void check() {
    few.check();
    many.check();
    one.check();
    visitors.check();
  }
}
