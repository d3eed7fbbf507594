package io.gonetmon.alert;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class AlertRuleTest {
  @Test
  void refusesWhatCannotBe() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AlertRule(0, Duration.ofSeconds(1)))
        .withMessage("the alert threshold must be at least 1, was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AlertRule(1, Duration.ZERO))
        .withMessage("the alert span must be from 1 second to 1 day, was 0 s");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AlertRule(1, Duration.ofSeconds(86_401)))
        .withMessage("the alert span must be from 1 second to 1 day, was 86401 s");
  }
}
