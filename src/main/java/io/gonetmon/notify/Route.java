package io.gonetmon.notify;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A target, and the name by which rules send alerts to it.
 *
 * @param onlyNamed whether it gets only the alerts of rules that name it
 */
public record Route(String name, AlertTarget target, boolean onlyNamed) {
  /** Targets that every rule may name. */
  public static final Set<String> ALWAYS_KNOWN = Set.of("bell", "syslog");

  private static final Pattern NAMED = Pattern.compile("([\\w-]+)=(.*)", Pattern.DOTALL);

  /**
   * Reads {@code [NAME=]TARGET}; without a name it is called by its kind.
   *
   * @throws IllegalArgumentException when it is none, with a sentence
   */
  public static Route parse(String text) {
    Matcher named = NAMED.matcher(text);
    boolean isNamed = named.matches();
    String target = isNamed ? named.group(2) : text;
    String name =
        isNamed ? named.group(1) : target.replaceFirst("(?s):.*", "").toLowerCase(Locale.ROOT);
    return new Route(name, AlertTarget.parse(target), false);
  }

  /** One of those that are always known, for rules that name it. */
  public static Route always(String name) {
    return new Route(name, AlertTarget.parse(name), true);
  }

  /**
   * Whether the alerts of a rule go there.
   *
   * @param to the names of targets that the rule has
   */
  public boolean takes(Set<String> to) {
    return to.isEmpty() ? !onlyNamed : to.contains(name);
  }
}
