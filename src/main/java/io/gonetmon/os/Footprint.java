package io.gonetmon.os;

import com.sun.jna.Function;
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
  /**
   * The same words as in scripts/common.sh. To verify the classes takes 0.02 to 0.07 s at each
   * start; there are none but the jar's own.
   */
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
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:-BytecodeVerificationRemote",
          "--enable-native-access=ALL-UNNAMED");

  /** Where JNA looks for libraries: to find that out takes it longer than all else here. */
  private static final String LIBRARY_PATH = "jna.platform.library.path";

  /** Where an operator may have chosen options, too. */
  private static final List<String> VARIABLES =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

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
    } catch (IOException | UnsatisfiedLinkError | NoClassDefFoundError e) {
      // Not on Linux, or no native library may be loaded: the run itself says so.
      return;
    }
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

  private static void execute(Path java, List<String> command) {
    List<String> words = new ArrayList<>(command);
    words.addAll(1, OPTIONS);
    System.setProperty(LIBRARY_PATH, "/lib");
    try {
      Function.getFunction("c", "execv", 0, StandardCharsets.ISO_8859_1.name())
          .invokeInt(new Object[] {java.toString(), words.toArray(String[]::new)});
    } finally {
      System.clearProperty(LIBRARY_PATH);
    }
  }
}
