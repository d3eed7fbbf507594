package io.gonetmon.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Writes a capture of a given shape, and prints how many packets and messages it holds. */
public final class MakeCapture {
  private static final int AT_ONCE = 16;
  private static final long SEED = 4;

  private final Shape shape;
  private final PieceFile file;
  private final Random random = new Random(SEED);
  private final byte[] response;
  private int exchanges;

  private MakeCapture(Shape shape, PieceFile file) {
    this.shape = shape;
    this.file = file;
    this.response = response(shape.body());
  }

  /** Takes the file's name and the words of the shape. */
  public static void main(String[] args) throws IOException {
    List<String> words = List.of(args);
    Shape shape = Shape.parse(words.subList(1, words.size()));
    try (var file = new PieceFile(Path.of(args[0]))) {
      var making = new MakeCapture(shape, file);
      making.make();
      System.out.println("packets " + file.packets());
      System.out.println("messages " + 2L * making.exchanges);
    }
  }

  private void make() throws IOException {
    List<Talk> talks = new ArrayList<>();
    for (int i = 0; i < shape.connections(); i++) {
      talks.add(new Talk(i));
      writeAll(talks.get(i).handshake());
    }
    int first = 0;
    while (file.packets() < shape.packets() || exchanges < talks.size()) {
      int end = Math.min(talks.size(), first + AT_ONCE);
      writeInTurn(talks.subList(first, end).stream().map(this::exchange).toList());
      first = end % talks.size();
    }
  }

  private List<Piece> exchange(Talk talk) {
    byte[] request = request("host-" + exchanges % shape.hosts() + ".test");
    exchanges++;
    List<Piece> pieces = talk.exchange(request, response, shape.segments());
    for (int i = 1; i < pieces.size(); i++) {
      if (random.nextInt(100) < shape.swapped()) {
        Collections.swap(pieces, i - 1, i++);
      }
    }
    return pieces;
  }

  /** One packet of each, then the next of each. */
  private void writeInTurn(List<List<Piece>> all) throws IOException {
    int longest = all.stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < longest; i++) {
      for (List<Piece> pieces : all) {
        if (i < pieces.size()) {
          file.write(pieces.get(i));
        }
      }
    }
  }

  private void writeAll(List<Piece> pieces) throws IOException {
    for (Piece piece : pieces) {
      file.write(piece);
    }
  }

  private static byte[] request(String host) {
    return latin1(
        "GET /pages/index.html?q=1 HTTP/1.1\r\nHost: "
            + host
            + "\r\nUser-Agent: bench\r\nAccept: */*\r\n\r\n");
  }

  private static byte[] response(int body) {
    return latin1(
        "HTTP/1.1 200 OK\r\nServer: bench\r\nContent-Type: text/html\r\nContent-Length: "
            + body
            + "\r\n\r\n"
            + "x".repeat(body));
  }

  private static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
