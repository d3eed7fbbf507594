package io.gonetmon.alert;

import io.gonetmon.alert.Bound.Comparison;
import io.gonetmon.where.Condition;
import io.gonetmon.where.ConditionSyntaxException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads rules: {@code [NAME:] MEASURE > VALUE over SPAN [for TIME] [recover < VALUE] [min-requests
 * COUNT] [to TARGET,...] [where FILTER]}.
 */
public final class RuleParser {
  private static final Pattern NAME = Pattern.compile("\\s*([^:<>=]*[^:<>=\\s])\\s*:");
  private static final Pattern WHERE = Pattern.compile("\\swhere\\s");
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,6})?)([a-zA-Z%]*)");
  private static final Pattern TARGETS = Pattern.compile("[\\w-]+(,[\\w-]+)*");
  private static final Duration USUAL_SPAN = Duration.ofMinutes(1);
  private static final int LONGEST_NAME = 60;

  private final String text;
  private final RuleWords words;

  private RuleParser(String text, int from, int to) {
    this.text = text;
    this.words = new RuleWords(text, from, to);
  }

  /**
   * Reads one.
   *
   * @throws RuleSyntaxException when it is none
   */
  public static Rule parse(String text) throws RuleSyntaxException {
    Matcher where = WHERE.matcher(text);
    int end = where.find() ? where.start() : text.length();
    Matcher name = NAME.matcher(text).region(0, end);
    int from = name.lookingAt() ? name.end() : 0;
    String rule = text.substring(from).strip();
    String called = from > 0 ? name.group(1) : rule;
    if (from > 0 && called.length() > LONGEST_NAME) {
      throw new RuleSyntaxException(0, "a name has at most " + LONGEST_NAME + " characters");
    }
    Condition condition = end == text.length() ? Condition.ALL : where(text, where.end());
    return new RuleParser(text, from, end).rule(called, rule, condition);
  }

  private static Condition where(String text, int from) throws RuleSyntaxException {
    try {
      return Condition.parse(text.substring(from));
    } catch (ConditionSyntaxException e) {
      throw new RuleSyntaxException(from + e.position(), e.getMessage(), e);
    }
  }

  private Rule rule(String name, String rule, Condition where) throws RuleSyntaxException {
    int measureAt = words.at();
    String word = words.take();
    Measure measure =
        Measure.of(word)
            .orElseThrow(
                () ->
                    new RuleSyntaxException(
                        measureAt,
                        "unknown measure %s; known are %s".formatted(word, Measure.words())));
    Bound raise = bound(measure);
    Duration span =
        measure == Measure.SILENCE ? Duration.ofNanos((long) (raise.value() * 1e9)) : USUAL_SPAN;
    Duration holds = Duration.ZERO;
    Optional<Bound> recover = Optional.empty();
    long minRequests = 0;
    List<String> to = List.of();
    while (!words.word().isEmpty()) {
      int at = words.at();
      if (measure != Measure.SILENCE && words.takes("over")) {
        span = time();
      } else if (words.takes("for")) {
        holds = time();
      } else if (words.takes("recover")) {
        recover = Optional.of(bound(measure));
      } else if (words.takes("min-requests")) {
        minRequests = (long) number(Measure.REQUESTS);
      } else if (words.takes("to")) {
        to = targets();
      } else {
        throw new RuleSyntaxException(at, expected(measure));
      }
    }
    try {
      Bound end = recover.orElseGet(raise::opposite);
      return new Rule(name, rule, measure, raise, end, span, holds, minRequests, to, where);
    } catch (IllegalArgumentException e) {
      throw new RuleSyntaxException(text.length(), e.getMessage(), e);
    }
  }

  private static String expected(Measure measure) {
    String over = measure == Measure.SILENCE ? "" : "over TIME, ";
    return "expected " + over + "for TIME, recover, min-requests COUNT, to TARGET or where FILTER";
  }

  private Bound bound(Measure measure) throws RuleSyntaxException {
    int at = words.at();
    String sign = words.take();
    Comparison comparison =
        Arrays.stream(Comparison.values())
            .filter(each -> each.sign().equals(sign))
            .findFirst()
            .orElseThrow(() -> new RuleSyntaxException(at, "expected >, >=, < or <="));
    return new Bound(comparison, number(measure));
  }

  private List<String> targets() throws RuleSyntaxException {
    int at = words.at();
    String names = words.take();
    if (!TARGETS.matcher(names).matches()) {
      throw new RuleSyntaxException(at, "expected the names of targets, such as ops,bell");
    }
    return List.of(names.split(",", -1));
  }

  private Duration time() throws RuleSyntaxException {
    return Duration.ofNanos((long) (number(Measure.SILENCE) * 1e9));
  }

  private double number(Measure measure) throws RuleSyntaxException {
    int at = words.at();
    Matcher number = NUMBER.matcher(words.take());
    if (!number.matches()) {
      throw new RuleSyntaxException(at, "expected a number");
    }
    double factor =
        factor(measure.unit(), number.group(2))
            .orElseThrow(() -> new RuleSyntaxException(at, wanted(measure.unit())));
    return Double.parseDouble(number.group(1)) * factor;
  }

  private static String wanted(Measure.Unit unit) {
    return switch (unit) {
      case COUNT -> "expected a count, such as 500, 10k or 3M";
      case PERCENT -> "expected a share in per cent, such as 5%";
      case SECONDS -> "expected a time with its unit: ms, s, m or h";
    };
  }

  private static Optional<Double> factor(Measure.Unit unit, String suffix) {
    double factor =
        switch (unit) {
          case COUNT ->
              switch (suffix) {
                case "" -> 1;
                case "k" -> 1e3;
                case "M" -> 1e6;
                case "G" -> 1e9;
                default -> 0;
              };
          case PERCENT -> suffix.equals("%") ? 1 : 0;
          case SECONDS ->
              switch (suffix) {
                case "us" -> 1e-6;
                case "ms" -> 1e-3;
                case "s" -> 1;
                case "m" -> 60;
                case "h" -> 3600;
                default -> 0;
              };
        };
    return factor == 0 ? Optional.empty() : Optional.of(factor);
  }
}
