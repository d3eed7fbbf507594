package io.gonetmon.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {
  private static final ListenAddress HERE = ListenAddress.parse("127.0.0.1:9464");
  private static final Guard GUARD = new Guard(HERE.hosts(9464), Optional.empty());

  @TempDir private Path directory;

  private static Optional<Integer> status(Guard guard, String host, String authorization) {
    return guard.refusal("GET", host, authorization).map(Guard.Refusal::status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:9464", "127.0.0.1:9464", "[::1]:9464"})
  void answersWhoAsksForThisMachine(String host) {
    assertThat(status(GUARD, host, null)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"evil.example:9464", "localhost", "localhost:9465", "localhost:9464.evil", ""})
  void refusesWhoAsksForAnotherName(String host) {
    assertThat(status(GUARD, host, null)).contains(403);
    assertThat(status(GUARD, null, null)).contains(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "get"})
  void answersReadersOnly(String method) {
    assertThat(GUARD.refusal(method, "localhost:9464", null).map(Guard.Refusal::status))
        .contains(405);
  }

  @Test
  void answersAnyNameWithTheTokenAndNoneWithout() throws IOException {
    var guard = new Guard(HERE.hosts(9464), Optional.of(Token.read(token("0123456789abcdef\n"))));

    assertThat(status(guard, "metrics.example:9464", "Bearer 0123456789abcdef")).isEmpty();
    assertThat(status(guard, "localhost:9464", null)).contains(401);
    assertThat(status(guard, "localhost:9464", "Bearer 0123456789abcdeX")).contains(401);
    assertThat(status(guard, "localhost:9464", "Basic 0123456789abcdef")).contains(401);
  }

  private Path token(String text) throws IOException {
    Path file = Files.writeString(directory.resolve("token"), text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  @ParameterizedTest
  @CsvSource({
    "rw-r-----, 0123456789abcdef, others can read or write it; chmod 600 keeps it from them",
    "rw-------, short, it must hold one word of 16 to 256 printable characters",
    "rw-------, two words of a token, it must hold one word of 16 to 256 printable characters"
  })
  void refusesATokenThatIsNone(String mode, String text, String why) throws IOException {
    Path file = token(text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));

    assertThat(reason(file)).isEqualTo(why);
  }

  @Test
  void followsNoLinkToAToken() throws IOException {
    Path link = Files.createSymbolicLink(directory.resolve("link"), token("0123456789abcdef"));

    assertThat(reason(link)).isEqualTo("it is no file");
  }

  private static String reason(Path file) {
    try {
      Token.read(file);
      return "none";
    } catch (IOException e) {
      return e.getMessage();
    }
  }
}
