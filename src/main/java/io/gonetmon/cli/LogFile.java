package io.gonetmon.cli;

import io.gonetmon.os.FilePlace;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where the log goes. The logging library can only overwrite a file, so it writes to standard
 * error, and standard error becomes the file: whatever else writes there cannot disturb the screen
 * either.
 */
final class LogFile {
  private static final String PREFIX = "org.slf4j.simpleLogger.";
  private static final Set<OpenOption> APPENDING =
      Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND, LinkOption.NOFOLLOW_LINKS);

  private LogFile() {}

  /** Configures logging; must come before the first logger of the program is made. */
  static void open(Path path, LogLevel level) throws OperatorException {
    try {
      System.setErr(
          new PrintStream(Channels.newOutputStream(append(path)), true, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new OperatorException(
          1,
          "Cannot write the log %s (%s); choose another file with --log-file."
              .formatted(path, FilePlace.reason(path, e)),
          e);
    }
    configure(level.name().toLowerCase(Locale.ROOT));
  }

  /** Looks at the file before and after it is opened, as it may have come in between. */
  private static WritableByteChannel append(Path path) throws IOException {
    requireOwn(path);
    var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var channel = Files.newByteChannel(path, APPENDING, owner);
    requireOwn(path);
    return channel;
  }

  private static void requireOwn(Path path) throws IOException {
    Optional<String> objection = FilePlace.objection(path);
    if (objection.isPresent()) {
      throw new IOException(objection.get());
    }
  }

  /** Logs nothing. */
  static void none() {
    System.setProperty(PREFIX + "log.org.pcap4j", "off");
    configure("off");
  }

  private static void configure(String level) {
    System.setProperty(PREFIX + "defaultLogLevel", level);
    System.setProperty(PREFIX + "showDateTime", "true");
    System.setProperty(PREFIX + "dateTimeFormat", "yyyy-MM-dd'T'HH:mm:ss.SSSXXX");
    System.setProperty(PREFIX + "showShortLogName", "true");
    System.setProperty(PREFIX + "levelInBrackets", "true");
  }
}
