package io.gonetmon.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The program's version, from the jar's manifest. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"gonetmon " + number()};
  }

  /** Whether nothing else is asked for: then nothing else need be loaded. */
  static boolean isAllThatIsAsked(String... args) {
    return args.length == 1 && args[0].equals("--version");
  }

  static String number() {
    return Objects.requireNonNullElse(
        Version.class.getPackage().getImplementationVersion(), "(not packaged)");
  }
}
