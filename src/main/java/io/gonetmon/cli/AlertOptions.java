package io.gonetmon.cli;

import io.gonetmon.alert.AlertRule;
import io.gonetmon.alert.Rule;
import io.gonetmon.alert.RuleParser;
import io.gonetmon.alert.RuleSyntaxException;
import io.gonetmon.notify.AlertTarget;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
          "Send alerts to bell, syslog, command:/PROGRAM, webhook:URL, webhook-file:FILE or alertmanager:URL; repeatable. Default: none.")
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

  List<AlertTarget> targets() {
    try {
      return targets.stream().map(AlertTarget::parse).toList();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), "Invalid value for option '--alert-to': " + e.getMessage(), e);
    }
  }

  /**
   * Refuses what makes no sense.
   *
   * @param read the file that is read, or null
   */
  void check(Path read) {
    if (rehearse && read == null) {
      throw new ParameterException(
          spec.commandLine(), "--rehearse replays a file; name one with --read");
    }
  }

  boolean rehearse() {
    return rehearse;
  }
}
