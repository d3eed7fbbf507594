package io.gonetmon.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.gonetmon.page.PageText;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers over HTTP, with few threads, and gives up on who is slow. */
final class Server implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Server.class);
  private static final int THREADS = 8;
  private static final int WAITING = 64;
  private static final String SLOWEST_SECONDS = "sun.net.httpserver.max";

  private final HttpServer http;
  private final ThreadPoolExecutor threads;
  private final Guard guard;
  private final Content content;
  private final Followers followers = new Followers();

  private Server(HttpServer http, ListenAddress address, Optional<Token> token, Content content) {
    this.http = http;
    this.content = content;
    this.guard = new Guard(address.hosts(http.getAddress().getPort()), token);
    this.threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING),
            work -> daemon(work, "serve"));
  }

  static Server open(ListenAddress address, Optional<Token> token, Content content)
      throws IOException {
    System.setProperty(SLOWEST_SECONDS + "ReqTime", "5");
    System.setProperty(SLOWEST_SECONDS + "RspTime", "60");
    HttpServer http = HttpServer.create(address.socket(), 0);
    var server = new Server(http, address, token, content);
    http.setExecutor(server.threads);
    http.createContext("/", server::handle);
    daemon(server.followers, "serve-events").start();
    http.start();
    return server;
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  int port() {
    return http.getAddress().getPort();
  }

  /** Tells those who follow. Never waits. */
  void changed() {
    followers.changed();
  }

  private void handle(HttpExchange exchange) throws IOException {
    Headers asked = exchange.getRequestHeaders();
    Optional<Guard.Refusal> refusal =
        guard.refusal(
            exchange.getRequestMethod(), asked.getFirst("Host"), asked.getFirst("Authorization"));
    String path = exchange.getRequestURI().getPath();
    if (refusal.isPresent()) {
      send(exchange, Answer.text(refusal.get().status(), refusal.get().text()));
    } else if ("/events".equals(path)) {
      follow(exchange);
    } else {
      send(exchange, answer(path, asked.getFirst("Accept")));
    }
  }

  /** A fault in one answer is told, and ends neither the server nor the run. */
  private Answer answer(String path, String accept) throws IOException {
    try {
      return content.answer(path, accept);
    } catch (RuntimeException e) {
      LOG.error("Cannot answer {}", path, e);
      return Answer.text(500, "The log says why there is no answer.\n");
    }
  }

  private void follow(HttpExchange exchange) throws IOException {
    if (exchange.getRequestMethod().equals("HEAD")) {
      send(exchange, Answer.of(200, "text/event-stream", ""));
      return;
    }
    if (followers.takePlace()) {
      begin(exchange);
    } else {
      send(exchange, Answer.text(503, "There are %d who follow.\n".formatted(Followers.MOST)));
    }
  }

  private void begin(HttpExchange exchange) throws IOException {
    headers(exchange, "text/event-stream");
    try {
      exchange.sendResponseHeaders(200, 0);
      exchange.getResponseBody().write(Followers.AGAIN);
      exchange.getResponseBody().flush();
      followers.add(exchange);
    } catch (IOException gone) {
      followers.leavePlace();
      throw gone;
    }
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    try (exchange) {
      headers(exchange, answer.contentType());
      if (answer.status() == 405) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
      } else if (answer.status() == 401) {
        exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
      }
      boolean isHead = exchange.getRequestMethod().equals("HEAD");
      exchange.sendResponseHeaders(answer.status(), isHead ? -1 : answer.body().length);
      if (!isHead) {
        exchange.getResponseBody().write(answer.body());
      }
    }
  }

  private static void headers(HttpExchange exchange, String contentType) {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", contentType);
    headers.set("Cache-Control", "no-store");
    headers.set("Content-Security-Policy", PageText.policy() + "; frame-ancestors 'none'");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("X-Content-Type-Options", "nosniff");
  }

  @Override
  public void close() {
    followers.close();
    http.stop(0);
    threads.shutdownNow();
  }
}
