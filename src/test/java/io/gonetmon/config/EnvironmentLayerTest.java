package io.gonetmon.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.config.Key.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class EnvironmentLayerTest {
  private static final Keys KEYS =
      new Keys(
          List.of(new Key("alert-span", Kind.WHOLE, false, "", List.of("120"))),
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
