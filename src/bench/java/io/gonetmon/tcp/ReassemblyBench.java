package io.gonetmon.tcp;

import io.gonetmon.bench.Measured;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.TearDown;

/** Bytes put in order, a segment at a time; the segment's own making is in it. */
public class ReassemblyBench extends Measured {
  private static final int MANY = 10_000;

  private final Clients one = new Clients(1);
  private final Clients many = new Clients(MANY);
  private int turn;

  @Benchmark
  public long inOrder() {
    one.sends(0, 0);
    one.goesOn(0, 1);
    return one.bytes();
  }

  @Benchmark
  @OperationsPerInvocation(2)
  public long neighboursSwapped() {
    one.sends(0, 1);
    one.sends(0, 0);
    one.goesOn(0, 2);
    return one.bytes();
  }

  @Benchmark
  public long manyConnectionsInTurn() {
    turn = turn + 1 == MANY ? 0 : turn + 1;
    many.sends(turn, 0);
    many.goesOn(turn, 1);
    return many.bytes();
  }

  @TearDown
  public void check() {
    one.checkAllRead();
    many.checkAllRead();
  }
}
