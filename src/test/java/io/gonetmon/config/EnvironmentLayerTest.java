package io.gonetmon.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.config.Key.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EnvironmentLayerTest {
  private static final Keys KEYS =
      new Keys(
          List.of(
              new Key("alert-span", Kind.WHOLE, false, "", List.of("120")),
              new Key("alert", Kind.TEXT, true, "", List.of())),
          Set.of("list-interfaces"),
          Set.of());

  private static Layer read(Map<String, String> environment) {
    return EnvironmentLayer.of(environment, KEYS);
  }

  @Test
  void setsAKeyByItsVariable() {
    assertThat(read(Map.of("GONETMON_ALERT_SPAN", "60", "HOME", "/")))
        .isEqualTo(
            new Layer(
                Map.of(
                    "alert-span",
                    new Assignment(
                        "alert-span", List.of("60"), Position.whole("GONETMON_ALERT_SPAN"))),
                Map.of(),
                List.of(),
                List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "p99 > 1s | [p99 > 1s]",
        "['p99 > 1s', \"silence > 30s\"] | [p99 > 1s, silence > 30s]",
        "[] | []"
      })
  void takesOneValueOrAnArrayForWhatMayBeRepeated(String text, String values) {
    Layer layer = read(Map.of("GONETMON_ALERT", text));
    assertThat(layer.mistakes()).isEmpty();
    assertThat(layer.assigned().get("alert").values()).hasToString(values);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[p99 > 1s]", "['p99 > 1s'", "[1]", "['a'] x = 1"})
  void refusesWhatIsNoArray(String text) {
    assertThat(read(Map.of("GONETMON_ALERT", text)).mistakes())
        .hasToString(
            "[GONETMON_ALERT: several values are written as an array: [\"one\", \"another\"]]");
  }

  @Test
  void takesAnEmptyVariableForNone() {
    assertThat(read(Map.of("GONETMON_ALERT_SPAN", ""))).isEqualTo(Layer.EMPTY);
  }

  @Test
  void refusesWhatOnlyACommandLineMaySay() {
    assertThat(read(Map.of("GONETMON_LIST_INTERFACES", "true")).mistakes())
        .hasToString("[GONETMON_LIST_INTERFACES: this can only be given on the command line]");
  }

  @Test
  void warnsOfAVariableThatIsNearlyKnownOnly() {
    assertThat(read(Map.of("GONETMON_ALERT_SPAM", "1", "GONETMON_REQUIRE_LIVE", "1")))
        .isEqualTo(
            new Layer(
                Map.of(),
                Map.of(),
                List.of(),
                List.of("GONETMON_ALERT_SPAM is not read; did you mean GONETMON_ALERT_SPAN?")));
  }
}
