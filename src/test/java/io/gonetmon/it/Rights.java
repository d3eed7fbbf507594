package io.gonetmon.it;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.security.auth.module.UnixSystem;

/** What these tests are allowed to do on this machine. */
public final class Rights {
  private Rights() {}

  public static boolean isRoot() {
    return new UnixSystem().getUid() == 0;
  }

  /** Skips the test without the right to capture; fails it where that right is promised. */
  public static void requireCapture() {
    require(isRoot(), "capturing needs root");
  }

  /** Skips the test when {@code holds} is false; fails it where everything is promised. */
  static void require(boolean holds, String need) {
    if ("1".equals(System.getenv("GONETMON_REQUIRE_LIVE")) && !holds) {
      throw new AssertionError("GONETMON_REQUIRE_LIVE=1, but " + need);
    }
    assumeTrue(holds, need);
  }
}
