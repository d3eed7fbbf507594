package io.gonetmon.it;

import io.gonetmon.truth.EveryManner;
import io.gonetmon.truth.FrameWriter;
import io.gonetmon.truth.IpStyle;
import io.gonetmon.truth.Link;
import io.gonetmon.truth.Packet;
import io.gonetmon.truth.Traffic;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pcap4j.core.PcapHandle;

/** Serves or visits a site in the network namespace that it is started in. */
final class Errand {
  private Errand() {}

  /**
   * {@code serve ADDRESS PORT}: serves until standard input ends, and prints the port. {@code visit
   * ADDRESS PORT HOST TARGET...}: asks for the targets one after another on one connection. {@code
   * send INTERFACE LINK}: sends traffic of every manner, wrapped as on such a link.
   */
  public static void main(String[] args) throws Exception {
    if (args[0].equals("serve")) {
      serve(args[1], Integer.parseInt(args[2]));
    } else if (args[0].equals("send")) {
      send(args[1], Link.valueOf(args[2]));
    } else {
      List<String> targets = Arrays.asList(args).subList(4, args.length);
      visit(args[1], Integer.parseInt(args[2]), args[3], targets);
    }
  }

  /** The command that does it. */
  static List<String> command(String... arguments) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String classes = System.getProperty("java.class.path");
    var command =
        new ArrayList<>(List.of(java.toString(), "-Xshare:auto", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", classes, Errand.class.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  private static void serve(String address, int port) throws IOException {
    try (Site site = new Site(address, port)) {
      System.out.println(site.port());
      while (System.in.read() >= 0) {
        // What is said to it does not matter.
      }
    }
  }

  private static void send(String name, Link link) throws Exception {
    Traffic traffic = EveryManner.traffic();
    var writer = new FrameWriter(link, IpStyle.PLAIN);
    try (PcapHandle handle = new PcapHandle.Builder(name).timeoutMillis(100).build()) {
      for (Packet packet : traffic.packets()) {
        handle.sendPacket(writer.frame(traffic, packet).bytes());
      }
    }
  }

  private static void visit(String address, int port, String host, List<String> targets)
      throws IOException {
    try (Socket socket = new Socket(address, port)) {
      for (String target : targets) {
        String request = "GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        byte[] expected = Site.answer(target);
        if (!Arrays.equals(socket.getInputStream().readNBytes(expected.length), expected)) {
          throw new IOException("another answer than expected to " + target);
        }
      }
    }
  }
}
