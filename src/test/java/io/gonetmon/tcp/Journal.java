package io.gonetmon.tcp;

import io.gonetmon.tcp.ConnectionReader.Ending;
import io.gonetmon.tcp.Protocol.Opening;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes down what is read and counted, a line for each: {@code > abc} is read of the client,
 * {@code < abc} of the server, and {@code > +bc} does not begin a segment.
 */
final class Journal implements Protocol, TcpListener {
  private List<String> lines = new ArrayList<>();
  private int sentAgain;
  private final List<Opening> openings = new ArrayList<>();

  List<String> take() {
    List<String> taken = lines;
    lines = new ArrayList<>();
    return taken;
  }

  /** How many segments sent again the readers were told of. */
  int sentAgain() {
    return sentAgain;
  }

  List<Opening> openings() {
    return openings;
  }

  @Override
  public ConnectionReader open(Opening opening) {
    openings.add(opening);
    lines.add("open " + opening.originator() + (opening.handshakeSeen() ? "" : " in the middle"));
    return new Reader();
  }

  private final class Reader implements ConnectionReader {
    private boolean recognised;

    private void add(Direction direction, String what) {
      lines.add((direction == Direction.ORIGINATOR ? "> " : "< ") + what);
    }

    @Override
    public void bytes(
        Direction direction, byte[] data, int from, int to, long nanos, boolean startsSegment) {
      String text = new String(data, from, to - from, StandardCharsets.ISO_8859_1);
      recognised |= text.startsWith("HTTP");
      add(direction, (startsSegment ? "" : "+") + text);
    }

    @Override
    public void truncated(Direction direction, int length) {
      add(direction, "truncated " + length);
    }

    @Override
    public void lost(Direction direction, long length) {
      add(direction, "lost " + length);
    }

    @Override
    public void finished(Direction direction) {
      add(direction, "FIN");
    }

    @Override
    public void retransmitted() {
      sentAgain++;
    }

    @Override
    public void end(Ending ending) {
      lines.add("end " + ending);
    }

    @Override
    public boolean recognised() {
      return recognised;
    }
  }

  @Override
  public void opened() {
    lines.add("opened");
  }

  @Override
  public void closed() {
    lines.add("closed");
  }

  @Override
  public void reset() {
    lines.add("reset");
  }

  @Override
  public void refused() {
    lines.add("refused");
  }

  @Override
  public void unansweredSyn() {
    lines.add("unanswered SYN");
  }

  @Override
  public void retransmitted() {
    lines.add("retransmitted");
  }

  @Override
  public void synRetransmitted() {
    lines.add("of a SYN");
  }

  @Override
  public void outOfOrder() {
    lines.add("out of order");
  }

  @Override
  public void duplicate() {
    lines.add("duplicate");
  }

  @Override
  public void handshake(long nanos) {
    lines.add("handshake " + nanos / Talk.NANOS_PER_MILLI + " ms");
  }

  @Override
  public void lost(long bytes) {
    lines.add("lost " + bytes);
  }

  @Override
  public void unparsed() {
    lines.add("unparsed");
  }

  @Override
  public void evicted() {
    lines.add("evicted");
  }
}
