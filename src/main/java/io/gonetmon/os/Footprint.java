package io.gonetmon.os;

import com.sun.jna.Function;
import com.sun.jna.StringArray;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * How the JVM is made small and quick: by options, which a jar cannot carry, so that a JVM that was
 * started without any replaces itself by one that has them. It stays the same process.
 *
 * <p>docs/performance.md has what they bring and what the second start costs.
 */
public final class Footprint {
  /** The same words as in scripts/common.sh. */
  public static final List<String> OPTIONS =
      List.of(
          "-XX:+IgnoreUnrecognizedVMOptions",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xms96m",
          "-Xmn64m",
          "-Xmx256m",
          "-Xss512k",
          "-XX:-UsePerfData",
          "-XX:+DisplayVMOutputToStderr",
          "--enable-native-access=ALL-UNNAMED");

  /** What the JVM takes where there are some 512 MB. */
  private static final long SMALL_HEAP_BYTES = 120 << 20;

  /** Where JNA looks for libraries: to find that out takes it longer than all else here. */
  private static final String LIBRARY_PATH = "jna.platform.library.path";

  /** Where an operator may have chosen options, too. */
  private static final List<String> VARIABLES =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  /** Bytes as they are. */
  private static final String CHARSET = StandardCharsets.ISO_8859_1.name();

  /** For access(2). */
  private static final int EXECUTABLE = 1;

  private static final Path SELF = Path.of("/proc/self");

  private Footprint() {}

  /**
   * Starts the program again with the options. Returns when they were chosen by whoever started it,
   * or when it cannot be done: then it runs as it is.
   */
  public static void take() {
    try {
      List<String> command = words(Files.readAllBytes(SELF.resolve("cmdline")));
      if (mayReplace(command, System.getenv())) {
        execute(SELF.resolve("exe").toRealPath(), command);
      }
    } catch (IOException | RuntimeException | LinkageError e) {
      // Not on Linux, or no native library may be loaded, or a limit: the run itself says so.
      return;
    }
  }

  /**
   * The options for a machine on which the JVM would take a heap of {@code usualBytes}. A small
   * one, or a small container, has no memory for more than that.
   */
  public static List<String> options(long usualBytes) {
    if (usualBytes >= SMALL_HEAP_BYTES) {
      return OPTIONS;
    }
    return OPTIONS.stream().filter(each -> !each.matches("-Xm[snx].*")).toList();
  }

  /** The words of a command line, as Linux gives it: each with a zero behind it. */
  public static List<String> words(byte[] commandLine) {
    String text = new String(commandLine, StandardCharsets.ISO_8859_1);
    List<String> words = new ArrayList<>(List.of(text.split("\0", -1)));
    words.remove(words.size() - 1);
    return words;
  }

  /** Whether the JVM was started by {@code java -jar} and no option of its own. */
  public static boolean mayReplace(List<String> command, Map<String, String> environment) {
    return command.size() > 1
        && command.get(1).equals("-jar")
        && Collections.disjoint(environment.keySet(), VARIABLES);
  }

  private static Function function(String name) {
    return Function.getFunction("c", name, 0, CHARSET);
  }

  /** From the first step on a signal ends the process, so that none is lost between two JVMs. */
  private static void execute(Path java, List<String> command) throws IOException {
    List<String> words = new ArrayList<>(command);
    words.addAll(1, options(Runtime.getRuntime().maxMemory()));
    System.setProperty(LIBRARY_PATH, "/lib");
    EndingSignals signals = new EndingSignals();
    try {
      if (function("access").invokeInt(new Object[] {java.toString(), EXECUTABLE}) == 0) {
        Function execv = function("execv");
        Object[] arguments = {
          java.toString(), new StringArray(words.toArray(String[]::new), CHARSET)
        };
        if (!signals.isOneTaken()) {
          int unused = execv.invokeInt(arguments);
        }
      }
    } finally {
      signals.giveBack();
      System.clearProperty(LIBRARY_PATH);
    }
  }
}
