package io.gonetmon.traffic;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Answers the requests of one connection, one after the other. Confined to its thread. */
final class Visit {
  private static final int IDLE_MILLIS = 60_000;
  private static final int LONG_MILLIS = 10_000;

  private final BufferedInputStream in;
  private final OutputStream out;
  private final Random random = new Random(7);
  private final TrafficServer server;

  Visit(Socket socket, TrafficServer server) throws IOException {
    this.server = server;
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(IDLE_MILLIS);
    in = new BufferedInputStream(socket.getInputStream());
    out = socket.getOutputStream();
  }

  void answerAll() throws IOException {
    for (Optional<Message> request = Message.request(in);
        request.isPresent();
        request = Message.request(in)) {
      answer(request.get());
    }
  }

  private void answer(Message request) throws IOException {
    var ask = new Ask(request.word(0), request.fields().getOrDefault("host", ""), request.word(1));
    Answer answer = server.answer(ask);
    think(answer.millis());
    out.write(answer.encoded(ask.head()));
  }

  /** Waits for about the given time: often less, seldom three times as long. */
  private void think(int millis) throws IOException {
    double luck = random.nextDouble();
    double factor = millis < LONG_MILLIS ? 0.5 + 2.5 * luck * luck * luck : 0.8 + 0.4 * luck;
    try {
      TimeUnit.MICROSECONDS.sleep(Math.round(millis * 1000 * factor));
    } catch (InterruptedException e) {
      throw new InterruptedIOException("stopped while thinking");
    }
  }
}
