package io.gonetmon.notify;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs a command, without a shell, with an object of JSON on its standard input and the same in
 * {@code GONETMON_ALERT_*}.
 */
record CommandTarget(List<String> command) implements AlertTarget {
  @Override
  public String name() {
    return "command " + Path.of(command.get(0)).getFileName();
  }

  @Override
  public void send(Notification notification) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD);
    describe(notification, builder.environment());
    Process process = builder.start();
    boolean ended = false;
    try {
      feed(process, notification.json());
      ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
    } finally {
      if (!ended) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    }
    if (!ended) {
      throw new IOException("it took more than %d s, and was killed".formatted(LIMIT_SECONDS));
    }
    if (process.exitValue() != 0) {
      throw new IOException("it ended with status " + process.exitValue());
    }
  }

  private static void describe(Notification notification, Map<String, String> environment) {
    environment.put("GONETMON_ALERT_NAME", notification.alert());
    environment.put("GONETMON_ALERT_STATUS", notification.status());
    environment.put("GONETMON_ALERT_VALUE", notification.value());
    environment.put("GONETMON_ALERT_MESSAGE", notification.message());
  }

  private static void feed(Process process, String json) {
    try (OutputStream input = process.getOutputStream()) {
      input.write(json.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      return; // It does not read, which is its own business: its status says how it went.
    }
  }
}
