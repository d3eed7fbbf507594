package io.gonetmon.traffic;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Serves the made-up sites on the loopback addresses, and on no other. */
public final class TrafficServer implements AutoCloseable {
  private static final int MAX_CONNECTIONS = 64;
  private static final String IPV6_LOOPBACK = "::1";

  private final List<ServerSocket> doors = new ArrayList<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  /** Set by the load, read by those who answer. */
  private volatile boolean inTrouble;

  private TrafficServer() {}

  /** Serves on a port of 127.0.0.1, and of ::1 where there is one; port 0 is any free port. */
  public static TrafficServer start(int port) throws IOException {
    var server = new TrafficServer();
    server.listen("127.0.0.1", port);
    try {
      server.listen(IPV6_LOOPBACK, server.port());
    } catch (IOException noIpv6) {
      // A machine without IPv6, or with that port taken there, is served on IPv4 alone.
    }
    return server;
  }

  public int port() {
    return doors.get(0).getLocalPort();
  }

  /** Breaks one of the sites, or mends it. */
  void setInTrouble(boolean inTrouble) {
    this.inTrouble = inTrouble;
  }

  Answer answer(Ask ask) {
    return inTrouble ? Catalogue.answerInTrouble(ask) : Catalogue.answer(ask);
  }

  public boolean hasIpv6() {
    return doors.size() > 1;
  }

  /** Returns where to send a request: to ::1 when its host says so and it is there. */
  InetSocketAddress addressFor(Ask ask) {
    ServerSocket door = doors.get(ask.overIpv6() && hasIpv6() ? 1 : 0);
    return new InetSocketAddress(door.getInetAddress(), door.getLocalPort());
  }

  private void listen(String address, int port) throws IOException {
    var door = new ServerSocket();
    try {
      door.bind(new InetSocketAddress(InetAddress.getByName(address), port), MAX_CONNECTIONS);
    } catch (IOException e) {
      door.close();
      throw e;
    }
    doors.add(door);
    start("traffic-accept", () -> acceptFrom(door));
  }

  private void acceptFrom(ServerSocket door) {
    while (!door.isClosed()) {
      try {
        welcome(door.accept());
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void welcome(Socket socket) throws IOException {
    if (open.size() >= MAX_CONNECTIONS) {
      socket.close();
      return;
    }
    open.add(socket);
    start("traffic-serve", () -> serve(socket));
  }

  private void serve(Socket socket) {
    try (socket) {
      new Visit(socket, this).answerAll();
    } catch (IOException gone) {
      // The visitor or the server hung up: there is nobody left to tell.
    } finally {
      open.remove(socket);
    }
  }

  private static void start(String name, Runnable task) {
    var thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    for (ServerSocket door : doors) {
      door.close();
    }
    for (Socket socket : open) {
      socket.close();
    }
  }
}
