package io.gonetmon.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTest {
  @Test
  void isCalledAsItIsNamedOrByItsKind() {
    assertThat(Route.parse("ops=webhook:https://x.example/?a=b").name()).isEqualTo("ops");
    assertThat(Route.parse("webhook:https://x.example/?a=b").name()).isEqualTo("webhook");
    assertThat(Route.parse("Webhook:https://x.example/").name()).isEqualTo("webhook");
    assertThat(Route.parse("bell").name()).isEqualTo("bell");
  }

  @Test
  void readsACommandWithAnyArguments() {
    assertThat(Route.parse("command:[\"/bin/true\",\"a,b\",\"\\\"\"]").target())
        .isEqualTo(new CommandTarget(List.of("/bin/true", "a,b", "\"")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[\"/bin/true\"", "[]", "[null]", "[\"/bin/true\", null]", "[[\"a\"]]"})
  void refusesAnArrayThatIsNoCommand(String array) {
    assertThatThrownBy(() -> Route.parse("command:" + array))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a command is /PROGRAM,ARGUMENT or [\"/PROGRAM\",\"ARGUMENT\"]");
  }

  @Test
  void takesAllButWhatIsSentToOthers() {
    Route ops = Route.parse("ops=bell");
    assertThat(ops.takes(Set.of())).isTrue();
    assertThat(ops.takes(Set.of("ops", "syslog"))).isTrue();
    assertThat(ops.takes(Set.of("syslog"))).isFalse();
  }

  @Test
  void takesOnlyWhatNamesItWhereNobodyElseDoes() {
    Route bell = Route.always("bell");
    assertThat(bell.takes(Set.of())).isFalse();
    assertThat(bell.takes(Set.of("bell"))).isTrue();
  }
}
