package io.gonetmon.config;

import io.gonetmon.os.Invoker;
import io.gonetmon.os.TrustedFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds and reads the configuration file: only one that root or who started the program owns, and
 * nobody else may write.
 */
public final class ConfigFile {
  private static final String NAME = "gonetmon/gonetmon.toml";
  private static final int MOST_BYTES = 1 << 20;

  private ConfigFile() {}

  /**
   * Where it may be, the first one counts: the user's own, the machine's. Never in the current
   * directory, which may be anybody's.
   */
  public static List<Path> places(Map<String, String> environment, Invoker invoker) {
    Path machine = Path.of("/etc").resolve(NAME);
    return directory(environment, invoker)
        .map(each -> List.of(each.resolve(NAME), machine))
        .orElse(List.of(machine));
  }

  private static Optional<Path> directory(Map<String, String> environment, Invoker invoker) {
    return absolute(environment.getOrDefault("XDG_CONFIG_HOME", ""))
        .or(
            () ->
                invoker
                    .home()
                    .or(() -> Optional.ofNullable(environment.get("HOME")))
                    .flatMap(ConfigFile::absolute)
                    .map(home -> home.resolve(".config")));
  }

  private static Optional<Path> absolute(String text) {
    try {
      return Optional.of(Path.of(text)).filter(Path::isAbsolute);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /**
   * Reads the file.
   *
   * @throws NoSuchFileException when there is none
   * @throws IOException when it must not or cannot be read; its message says why
   */
  public static Parsed read(Path file, Invoker invoker) throws IOException {
    byte[] bytes = TrustedFile.read(file, invoker, MOST_BYTES);
    return TomlText.parse(file.toString(), text(bytes));
  }

  private static String text(byte[] bytes) throws IOException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new IOException("it is not UTF-8", e);
    }
  }
}
