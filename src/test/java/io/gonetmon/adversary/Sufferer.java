package io.gonetmon.adversary;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged program in a process of its own, with little memory, reading a pipe. */
final class Sufferer implements AutoCloseable {
  static final int HEAP_MIB = 128;

  private static final String PIPE = "packets";
  private static final long LIMIT_SECONDS = 120;
  private static final Pattern LIVE = Pattern.compile("Pause Full.* \\d+M->(\\d+)M\\(");
  private static final Path JAVA_BIN = Path.of(System.getProperty("java.home"), "bin");

  private final Path directory;
  private final Process process;

  Sufferer(Path directory) throws IOException, InterruptedException {
    this.directory = directory;
    run("mkfifo", directory.resolve(PIPE).toString());
    this.process =
        new ProcessBuilder(
                JAVA_BIN.resolve("java").toString(),
                "-Xmx" + HEAP_MIB + "m",
                "-XX:+UseSerialGC",
                "-XX:+StartAttachListener",
                "-Xlog:gc:file=gc.log",
                "-jar",
                System.getProperty("gonetmon.jar"),
                "--read",
                PIPE,
                "--format",
                "json")
            .directory(directory.toFile())
            .redirectOutput(directory.resolve("out").toFile())
            .redirectError(directory.resolve("err").toFile())
            .start();
    CompletableFuture.delayedExecutor(LIMIT_SECONDS, TimeUnit.SECONDS)
        .execute(process::destroyForcibly);
  }

  OutputStream input() throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(directory.resolve(PIPE)), 1 << 16);
  }

  private static void run(String... command) throws IOException, InterruptedException {
    new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  /** The mebibytes that live objects take, when what was sent has been read. */
  int liveMebibytes() throws IOException, InterruptedException {
    run(JAVA_BIN.resolve("jcmd").toString(), "" + process.pid(), "GC.run");
    Matcher matcher = LIVE.matcher(Files.readString(directory.resolve("gc.log")));
    int live = Integer.MAX_VALUE;
    while (matcher.find()) {
      live = Integer.parseInt(matcher.group(1));
    }
    return live;
  }

  /** Waits for the end, and returns the exit status. */
  int exit() throws InterruptedException {
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("did not end in time");
    }
    return process.exitValue();
  }

  String errors() throws IOException {
    Path log = directory.resolve("log-gonetmon.log");
    return Files.readString(directory.resolve("err"))
        + (Files.exists(log) ? Files.readString(log) : "");
  }

  /** The last line of what it told. */
  String summary() throws IOException {
    List<String> lines = Files.readAllLines(directory.resolve("out"));
    return lines.get(lines.size() - 1);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
