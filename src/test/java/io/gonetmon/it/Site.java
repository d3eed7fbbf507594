package io.gonetmon.it;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A small web server on a loopback address, whose every answer is known beforehand. */
final class Site implements Closeable {
  private final ServerSocket listener;

  Site(String address) throws IOException {
    this(address, 0);
  }

  /**
   * @param port to listen on; 0 for any that is free
   */
  Site(String address, int port) throws IOException {
    listener = new ServerSocket(port, 50, InetAddress.getByName(address));
    var thread = new Thread(this::serveAll, "site");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return listener.getLocalPort();
  }

  Socket connect() throws IOException {
    return new Socket(listener.getInetAddress(), port());
  }

  /** The whole answer to a request for {@code target}. */
  static byte[] answer(String target) {
    String status = "HTTP/1.1 " + status(target) + " Known\r\n";
    String rest =
        target.startsWith("/chunked")
            ? "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n4;x=y\r\ndefg\r\n0\r\nT: 1\r\n\r\n"
            : "Content-Length: 2000\r\n\r\n" + "x".repeat(2000);
    return (status + rest).getBytes(StandardCharsets.ISO_8859_1);
  }

  static int status(String target) {
    return target.startsWith("/missing") ? 404 : 200;
  }

  private void serveAll() {
    try {
      while (true) {
        Socket socket = listener.accept();
        var thread = new Thread(() -> serve(socket), "site-connection");
        thread.setDaemon(true);
        thread.start();
      }
    } catch (IOException e) {
      // The listener was closed: the test is over.
    }
  }

  private static void serve(Socket socket) {
    try (socket) {
      OutputStream out = socket.getOutputStream();
      var in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.endsWith(" HTTP/1.1")) {
          out.write(answer(line.split(" ", 3)[1]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
