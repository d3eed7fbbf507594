package io.gonetmon.where;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.gonetmon.model.Exchange;
import io.gonetmon.model.Outcome;
import io.gonetmon.model.Request;
import io.gonetmon.model.Sample;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Whatever is written is a mistake that can be shown, or a filter that can be written again. */
class ConditionFuzzTest {
  private static final Request ASKED = Sample.request(1, "shop.example", "GET", "/cart/12");
  private static final List<Exchange> EXCHANGES =
      List.of(
          Sample.exchange(ASKED, Sample.response(ASKED, 503, 1000), Outcome.ANSWERED),
          Sample.exchange(ASKED, null, Outcome.RESET),
          Sample.exchange(null, Sample.unpaired(1, "10.0.0.2", 200), Outcome.UNPAIRED));

  @FuzzTest
  void readsAnyText(byte[] data) throws ConditionSyntaxException {
    String text = new String(data, StandardCharsets.UTF_8);
    Condition condition;
    try {
      condition = Condition.parse(text);
    } catch (ConditionSyntaxException e) {
      assertThat(e.position()).isBetween(0, text.length());
      assertThat(e.under(text).codePoints()).allMatch(c -> c == '\n' || !Character.isISOControl(c));
      return;
    }
    EXCHANGES.forEach(condition::matches);
    if (Field.only(condition).isPresent()) {
      condition.matchesKey("shop.example");
    }
    assertThat(Condition.parse(condition.text())).isEqualTo(condition);
  }
}
