package io.gonetmon.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gonetmon.alert.Bound.Comparison;
import io.gonetmon.where.Condition;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RuleParserTest {
  @Test
  void readsAllParts() throws Exception {
    assertThat(
            RuleParser.parse(
                "shop errors: error-share >= 5% over 5m for 10s recover < 3% min-requests 20"
                    + " where host:shop status:5xx"))
        .isEqualTo(
            new Rule(
                "shop errors",
                "error-share >= 5% over 5m for 10s recover < 3% min-requests 20"
                    + " where host:shop status:5xx",
                Measure.ERROR_SHARE,
                new Bound(Comparison.AT_LEAST, 5),
                new Bound(Comparison.BELOW, 3),
                Duration.ofMinutes(5),
                Duration.ofSeconds(10),
                20,
                List.of(),
                Condition.parse("host:shop status:5xx")));
  }

  @Test
  void readsWhomItIsSentTo() throws Exception {
    Rule rule = RuleParser.parse("p99 > 500ms to ops,bell where host:shop");

    assertThat(rule.to()).containsExactly("ops", "bell");
    assertThat(rule.where()).isEqualTo(Condition.parse("host:shop"));
  }

  @Test
  void supposesWhatIsNotSaid() throws Exception {
    assertThat(RuleParser.parse("p99>500ms"))
        .isEqualTo(
            new Rule(
                "p99>500ms",
                "p99>500ms",
                Measure.P99,
                new Bound(Comparison.ABOVE, 0.5),
                new Bound(Comparison.AT_MOST, 0.5),
                Duration.ofMinutes(1),
                Duration.ZERO,
                0,
                List.of(),
                Condition.ALL));
  }

  @ParameterizedTest
  @CsvSource({
    "hits > 7k, 7000",
    "bits >= 1.5M over 10s, 1500000",
    "silence > 2m, 120",
    "losses > 0 over 10s, 0",
    "p50 > 1.5s, 1.5",
    "error-share > 0.5%, 0.5"
  })
  void readsValuesInTheirUnits(String rule, double value) throws Exception {
    assertThat(RuleParser.parse(rule).raise().value()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        hots > 5
        ^
        unknown measure hots; known are hits, requests, error-share, p50, p90, p99, bits, silence, losses""",
        """
        p99 500ms
            ^
        expected >, >=, < or <=""",
        """
        p99 > 500
              ^
        expected a time with its unit: ms, s, m or h""",
        """
        a: error-share > 5
                         ^
        expected a share in per cent, such as 5%""",
        """
        hits > many
               ^
        expected a number""",
        """
        hits > 5 within 1m
                 ^
        expected over TIME, for TIME, recover, min-requests COUNT, to TARGET or where FILTER""",
        """
        silence > 5s over 1m
                     ^
        expected for TIME, recover, min-requests COUNT, to TARGET or where FILTER""",
        """
        hits > 5 where hots:shop
                       ^
        unknown field hots; known are host, section, path, method, status, client, server, port, iface, time, waiting, total, size, agent, outcome, connection; did you mean host?""",
        """
        hits > 5 over 48h
                         ^
        a span is from 1s to 24h"""
      })
  void saysWhatIsWrongAndWhere(String told) {
    String rule = told.substring(0, told.indexOf('\n'));

    assertThatThrownBy(() -> RuleParser.parse(rule))
        .isInstanceOfSatisfying(
            RuleSyntaxException.class, e -> assertThat(e.under(rule)).isEqualTo(told));
  }
}
