package io.gonetmon.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.gonetmon.os.Privileges;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** In a directory where everybody may make files, the log is only written into one's own. */
class LogFileTest {
  private static final int NOBODY = 65_534;

  @TempDir Path directory;
  private PrintStream err;
  private Path log;

  @BeforeEach
  void keepStandardError() {
    err = System.err;
    log = directory.resolve("a.log");
  }

  @AfterEach
  void restoreStandardError() {
    System.setErr(err);
  }

  @Test
  void makesAFileThatOnlyItsOwnerMayRead() throws Exception {
    openToAll();
    LogFile.open(log, LogLevel.INFO);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(log)))
        .isEqualTo("rw-------");
  }

  @Test
  void appendsToAFileOfOnesOwn() throws Exception {
    openToAll();
    Files.writeString(log, "before\n");
    LogFile.open(log, LogLevel.INFO);
    System.err.println("after");

    assertThat(log).hasContent("before\nafter");
  }

  @Test
  void refusesTheRootDirectory() {
    assertThatThrownBy(() -> LogFile.open(Path.of("/"), LogLevel.INFO))
        .hasMessage(
            "Cannot write the log / (it is a directory); choose another file with --log-file.");
  }

  /** To open one waits until somebody reads it. */
  @Test
  @Timeout(10)
  void refusesAPipe() throws Exception {
    assumeTrue(new ProcessBuilder("mkfifo", log.toString()).start().waitFor() == 0);

    assertThatThrownBy(() -> LogFile.open(log, LogLevel.INFO))
        .hasMessageContaining("it is no file, and whoever reads it could hold everything up");
  }

  @Test
  void refusesASymbolicLink() throws IOException {
    Path target = Files.writeString(directory.resolve("target"), "kept");
    Files.createSymbolicLink(log, target);

    assertRefused("symbolic link");
    assertThat(target).hasContent("kept");
  }

  @Test
  void refusesASecondNameWhereAllMayMakeOne() throws IOException {
    openToAll();
    Files.createLink(log, Files.createFile(directory.resolve("target")));

    assertRefused("another hard link");
  }

  @Test
  void refusesAnothersFileWhereAllMayMakeOne() throws IOException {
    assumeTrue(Privileges.are(0), "giving a file away needs root");
    openToAll();
    giveAway(Files.createFile(log));

    assertRefused("another user");
  }

  @Test
  void acceptsAnothersFileWhereOnlyItsOwnerCanHavePutIt() throws Exception {
    assumeTrue(Privileges.are(0), "giving a file away needs root");
    giveAway(Files.createFile(log));
    LogFile.open(log, LogLevel.INFO);
    System.err.println("written");

    assertThat(log).hasContent("written");
  }

  @Test
  void acceptsADevice() throws Exception {
    LogFile.open(Path.of("/dev/null"), LogLevel.INFO);
  }

  private void openToAll() throws IOException {
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
  }

  private static void giveAway(Path file) throws IOException {
    Files.setAttribute(file, "unix:uid", NOBODY);
  }

  private void assertRefused(String why) {
    assertThatThrownBy(() -> LogFile.open(log, LogLevel.INFO))
        .isInstanceOf(OperatorException.class)
        .hasMessageContainingAll(why, log.toString(), "--log-file");
    assertThat(System.err).isSameAs(err);
  }
}
