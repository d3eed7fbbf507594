package io.gonetmon.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.gonetmon.os.Invoker;
import io.gonetmon.os.Privileges;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only a file that nobody else can have written is believed. */
final class ConfigFileTest {
  private static final Invoker INVOKER = Invoker.of(Map.of());

  @TempDir Path directory;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(directory.resolve("a.toml"), "refresh = 5\n");
    permit("rw-r--r--");
  }

  private void permit(String mode) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
  }

  private void assertRefused(Path refused, String why) {
    assertThatThrownBy(() -> ConfigFile.read(refused, INVOKER)).hasMessage(why);
  }

  @Test
  void readsAFileOfOnesOwn() throws IOException {
    assertThat(ConfigFile.read(file, INVOKER).root().entries())
        .containsEntry("refresh", new Value.Whole(new Position(file.toString(), 1, 1), 5));
  }

  @Test
  void refusesOneThatOthersMayWrite() throws IOException {
    permit("rw-rw-r--");
    assertRefused(file, "others may write it; chmod go-w makes it safe");

    permit("rw-r---w-");
    assertRefused(file, "others may write it; chmod go-w makes it safe");
  }

  @Test
  void refusesASymbolicLink() throws IOException {
    Path link = Files.createSymbolicLink(directory.resolve("link"), file);

    assertRefused(link, "it is a symbolic link");
  }

  @Test
  void refusesADirectory() {
    assertRefused(directory, "it is no file");
  }

  @Test
  void refusesAnotherUsersFileUnlessThatUserCalledSudo() throws IOException {
    assumeTrue(Privileges.are(0), "only root can give a file away");
    Files.setAttribute(file, "unix:uid", 1);

    assertRefused(file, "it belongs neither to root nor to who started gonetmon");
    assertThat(ConfigFile.read(file, Invoker.of(Map.of("SUDO_UID", "1"))).mistakes()).isEmpty();
  }

  @Test
  void refusesWhatIsTooLargeOrNoText() throws IOException {
    Files.write(file, new byte[] {'a', (byte) 0xff});
    assertRefused(file, "it is not UTF-8");

    Files.writeString(file, "#".repeat((1 << 20) + 1));
    assertRefused(file, "it has more than 1048576 bytes");
  }

  @Test
  void saysThatThereIsNone() {
    assertThatThrownBy(() -> ConfigFile.read(directory.resolve("none"), INVOKER))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void isTheUsersOwnBeforeTheMachines() {
    Path machine = Path.of("/etc/gonetmon/gonetmon.toml");

    assertThat(ConfigFile.places(Map.of("XDG_CONFIG_HOME", "/x", "HOME", "/home/a"), INVOKER))
        .containsExactly(Path.of("/x/gonetmon/gonetmon.toml"), machine);
    assertThat(ConfigFile.places(Map.of("XDG_CONFIG_HOME", "here", "HOME", "/home/a"), INVOKER))
        .containsExactly(Path.of("/home/a/.config/gonetmon/gonetmon.toml"), machine);
    assertThat(ConfigFile.places(Map.of("HOME", "here"), INVOKER)).containsExactly(machine);
  }

  @Test
  void isThatOfWhoCalledSudo() throws IOException {
    assumeTrue(Privileges.are(0), "only root can have been called by sudo");
    Invoker daemon = Invoker.of(Map.of("SUDO_UID", "1"));

    assertThat(ConfigFile.places(Map.of("HOME", "/root"), daemon))
        .startsWith(Path.of("/usr/sbin/.config/gonetmon/gonetmon.toml"));
  }
}
