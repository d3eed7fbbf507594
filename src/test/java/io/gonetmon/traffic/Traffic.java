package io.gonetmon.traffic;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Makes a bounded load of HTTP on the loopback addresses, for gonetmon to look at. */
public final class Traffic {
  private Traffic() {}

  public static void main(String[] args) throws Exception {
    if (List.of(args).contains("--help")) {
      System.out.print(TrafficOptions.USAGE);
      return;
    }
    System.exit(run(args));
  }

  private static int run(String... args) throws Exception {
    TrafficOptions options;
    try {
      options = TrafficOptions.parse(args);
    } catch (IllegalArgumentException e) {
      System.err.println("traffic: " + e.getMessage());
      System.err.print(TrafficOptions.USAGE);
      return 2;
    }
    try (TrafficServer server = serve(options.ports())) {
      visit(server, options);
      return 0;
    } catch (IOException e) {
      System.err.println("traffic: " + e.getMessage());
      return 1;
    }
  }

  private static TrafficServer serve(List<Integer> ports) throws IOException {
    IOException last = null;
    for (int port : ports) {
      try {
        return TrafficServer.start(port);
      } catch (IOException e) {
        last = new IOException(refusal(port, e), e);
      }
    }
    throw last;
  }

  private static String refusal(int port, IOException e) {
    String remedy = port < 1024 ? "; run as root, or choose another port with --port 8080" : "";
    return "cannot serve on port " + port + " (" + e.getMessage() + ")" + remedy;
  }

  private static void visit(TrafficServer server, TrafficOptions options)
      throws InterruptedException, IOException {
    Consumer<String> progress = options.quiet() ? line -> {} : Traffic::say;
    var tally = new Tally();
    var load = new Load(server, tally, progress);
    var finished = new CountDownLatch(1);
    stopOnSignal(load, finished);
    if (options.withParent()) {
      ProcessHandle.current().parent().ifPresent(parent -> stopAfter(parent, load));
    }
    say("serving on port " + server.port() + (server.hasIpv6() ? " of 127.0.0.1 and ::1" : ""));
    load.run(options.after(), options.seconds());
    System.out.println(tally.json());
    finished.countDown();
  }

  private static void stopAfter(ProcessHandle parent, Load load) {
    var unused = parent.onExit().thenRun(load::stop);
  }

  /** Lets a signal end the load the way its time would, so that the counts are still printed. */
  private static void stopOnSignal(Load load, CountDownLatch finished) {
    Runnable ending =
        () -> {
          load.stop();
          try {
            var unused = finished.await(5, TimeUnit.SECONDS);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        };
    Runtime.getRuntime().addShutdownHook(new Thread(ending, "traffic-stop"));
  }

  private static void say(String line) {
    System.err.println("traffic: " + line);
  }
}
