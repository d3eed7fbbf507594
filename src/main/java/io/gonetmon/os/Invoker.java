package io.gonetmon.os;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Who started the program: under sudo, who called that. */
public final class Invoker {
  private static final int ROOT = 0;
  private static final int UNKNOWN = -1;

  private final int user;
  private final Optional<String> home;

  private Invoker(int user, Optional<String> home) {
    this.user = user;
    this.home = home;
  }

  /** Sees who it is. sudo's word counts only for root: anyone else could have written it. */
  public static Invoker of(Map<String, String> environment) {
    if (!isRoot()) {
      return new Invoker(UNKNOWN, Optional.empty());
    }
    String caller = environment.getOrDefault("SUDO_UID", "");
    if (!caller.matches("\\d{1,9}") || Integer.parseInt(caller) == ROOT) {
      return new Invoker(ROOT, Optional.empty());
    }
    int user = Integer.parseInt(caller);
    return new Invoker(user, homeOf(user));
  }

  private static boolean isRoot() {
    try {
      return Privileges.are(ROOT);
    } catch (IOException e) {
      return false; // Not on Linux.
    }
  }

  /** The home of who called sudo, whatever HOME says. */
  public Optional<String> home() {
    return home;
  }

  /** Whether a file of this user can be believed. */
  boolean trusts(int owner) throws IOException {
    return owner == ROOT || owner == user || Privileges.are(owner);
  }

  /** By getpwuid(3), as users need not be in /etc/passwd. */
  private static Optional<String> homeOf(int user) {
    try {
      Pointer entry =
          NativeLibrary.getProcess().getFunction("getpwuid").invokePointer(new Object[] {user});
      long home = 3L * Native.POINTER_SIZE + 2L * Integer.BYTES;
      return Optional.ofNullable(entry)
          .map(each -> each.getPointer(home))
          .map(each -> each.getString(0));
    } catch (LinkageError e) {
      return Optional.empty(); // No native library may be loaded.
    }
  }
}
