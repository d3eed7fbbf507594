package io.gonetmon.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.Set;

/** The word that a reader must send to be answered. */
public final class Token {
  private static final int SHORTEST = 16;
  private static final int LONGEST = 256;
  private static final String SCHEME = "Bearer ";
  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private final byte[] bytes;

  private Token(String text) {
    this.bytes = text.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads it from a file that only its owner can read.
   *
   * @throws IOException that says what is wrong with the file
   */
  public static Token read(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException("it is no file");
    }
    if (Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS).stream()
        .anyMatch(OTHERS::contains)) {
      throw new IOException("others can read or write it; chmod 600 keeps it from them");
    }
    String text = Files.size(file) > LONGEST ? "" : Files.readString(file).strip();
    if (!text.matches("[!-~]{" + SHORTEST + "," + LONGEST + "}")) {
      throw new IOException(
          "it must hold one word of %d to %d printable characters".formatted(SHORTEST, LONGEST));
    }
    return new Token(text);
  }

  /** Whether a header holds it, in a time that does not tell how much of it is right. */
  boolean isIn(String authorization) {
    if (authorization == null || !authorization.startsWith(SCHEME)) {
      return false;
    }
    String word = authorization.substring(SCHEME.length()).strip();
    return MessageDigest.isEqual(word.getBytes(StandardCharsets.UTF_8), bytes);
  }
}
