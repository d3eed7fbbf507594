package io.gonetmon.cli;

import io.gonetmon.alert.AlertRule;
import io.gonetmon.alert.Rule;
import io.gonetmon.alert.RuleParser;
import io.gonetmon.alert.RuleSyntaxException;
import io.gonetmon.notify.AlertSink;
import io.gonetmon.notify.Route;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options about alerts. */
final class AlertOptions {
  private static final int MOST_RULES = 32;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--alert-span",
      paramLabel = "SECONDS",
      description = "Span over which hits are counted for the alert. Default: ${DEFAULT-VALUE}.")
  private int span = (int) AlertRule.DEFAULT.span().toSeconds();

  @Option(
      names = "--alert-threshold",
      paramLabel = "HITS",
      description = "Hits within the span that raise the alert. Default: ${DEFAULT-VALUE}.")
  private long threshold = AlertRule.DEFAULT.threshold();

  @Option(
      names = "--alert",
      paramLabel = "RULE",
      description =
          "Another rule, such as 'shop: error-share >= 5%% over 1m where host:shop'; repeatable. Default: none.")
  private List<String> rules = new ArrayList<>();

  @Option(
      names = "--alert-to",
      paramLabel = "TARGET",
      description =
          "Send alerts to bell, syslog, command:/PROGRAM, webhook:URL, webhook-file:FILE or alertmanager:URL; with NAME= before it, rules can say 'to NAME'; repeatable. Default: none.")
  private List<String> targets = new ArrayList<>();

  @Option(
      names = "--rehearse",
      description = "With --read: print when each rule would have been raised, and send nothing.")
  private boolean rehearse;

  AlertRule onHits() {
    return new AlertRule(threshold, Duration.ofSeconds(span));
  }

  List<Rule> rules() throws OperatorException {
    if (rules.size() > MOST_RULES) {
      throw new ParameterException(
          spec.commandLine(), "There are at most %d rules; leave some out".formatted(MOST_RULES));
    }
    List<Rule> all = new ArrayList<>();
    Set<String> names = new HashSet<>(Set.of("hits"));
    for (String text : rules) {
      Rule rule = rule(text);
      if (!names.add(rule.name())) {
        throw new ParameterException(
            spec.commandLine(),
            "Two rules are called '%s'; give one another name".formatted(rule.name()));
      }
      all.add(rule);
    }
    return all;
  }

  private static Rule rule(String text) throws OperatorException {
    try {
      return RuleParser.parse(text);
    } catch (RuleSyntaxException e) {
      throw new OperatorException(2, "Invalid value for option '--alert':\n" + e.under(text), e);
    }
  }

  /** What is wrong with a rule, if anything is. */
  static Optional<String> objectionToRule(String text) {
    try {
      Rule unused = RuleParser.parse(text);
      return Optional.empty();
    } catch (RuleSyntaxException e) {
      return Optional.of(e.getMessage());
    }
  }

  /** What is wrong with a target, if anything is. */
  static Optional<String> objectionToTarget(String text) {
    try {
      Route unused = Route.parse(text);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(e.getMessage());
    }
  }

  /** The targets; those that are always known only where a rule names them. */
  List<Route> routes() throws OperatorException {
    List<Route> routes = new ArrayList<>(targets());
    Set<String> known = routes.stream().map(Route::name).collect(Collectors.toSet());
    for (Rule rule : rules()) {
      for (String name : rule.to()) {
        if (known.add(name)) {
          routes.add(always(name, rule, known));
        }
      }
    }
    return routes;
  }

  private static Route always(String name, Rule rule, Set<String> known) throws OperatorException {
    if (!Route.ALWAYS_KNOWN.contains(name)) {
      Set<String> all = new TreeSet<>(known);
      all.remove(name);
      all.addAll(Route.ALWAYS_KNOWN);
      throw new OperatorException(
          2,
          "The alert '%s' is sent to %s, which nothing is called; known are %s: name a target with --alert-to %s=TARGET."
              .formatted(rule.name(), name, String.join(", ", all), name),
          null);
    }
    return Route.always(name);
  }

  private List<Route> targets() {
    try {
      return targets.stream().map(Route::parse).toList();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), "Invalid value for option '--alert-to': " + e.getMessage(), e);
    }
  }

  /** What sends alerts to each target. */
  List<AlertSink> sinks(ZoneId zone) throws OperatorException {
    Map<String, Set<String>> to =
        rules().stream().collect(Collectors.toMap(Rule::name, each -> Set.copyOf(each.to())));
    List<AlertSink> sinks = new ArrayList<>();
    for (Route each : routes()) {
      sinks.add(
          new AlertSink(
              each.target(),
              alert -> each.takes(to.getOrDefault(alert, Set.of())),
              zone,
              System::nanoTime));
    }
    return sinks;
  }

  /**
   * Refuses what makes no sense.
   *
   * @param read the file that is read, or null
   */
  void check(Path read) {
    List<Route> unused = targets();
    if (rehearse && read == null) {
      throw new ParameterException(
          spec.commandLine(), "--rehearse replays a file; name one with --read");
    }
  }

  boolean rehearse() {
    return rehearse;
  }
}
