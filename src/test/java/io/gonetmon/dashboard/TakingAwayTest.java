package io.gonetmon.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.terminal.Key;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** What can be copied, and used as a filter, of what is on the screen. */
final class TakingAwayTest {
  private final VirtualDashboard dashboard = new VirtualDashboard(100, 30).withTraffic();

  @Test
  void copiesTheCommandThatAsksTheSameAgain() {
    dashboard.type("2jjyc");

    assertThat(copied()).isEqualTo("curl -i 'http://shop.example/products/12'");
  }

  @Test
  void copiesTheFilterOfARow() {
    dashboard.press(Key.Name.ENTER).type("jyf");

    assertThat(copied()).isEqualTo("host:=shop.example section:=/cart");
  }

  @Test
  void copiesAFilterForPackets() {
    dashboard.type("5yb");

    assertThat(copied()).isEqualTo("tcp and host 10.0.0.7");
  }

  @Test
  void copiesNothingWhereThereIsNothing() {
    dashboard.type("yc");

    assertThat(dashboard.text()).contains("There is nothing like that about this row.");
    assertThat(dashboard.sent()).doesNotContain("]52;");
  }

  @Test
  void filtersByWhatIsSelected() {
    dashboard.type("jf");

    assertThat(dashboard.text()).contains(" / host:=static.example", "── hosts 1 ");
  }

  @Test
  void goesToTheTimeOfAnExchange() {
    dashboard.type("2SjjT");

    assertThat(dashboard.line("gonetmon")).contains("PAST 18:40:0");
  }

  private String copied() {
    String sent = dashboard.sent();
    String text = sent.substring(sent.lastIndexOf("]52;c;") + 6);
    byte[] bytes = Base64.getDecoder().decode(text.replaceAll("[^A-Za-z0-9+/=].*", ""));
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
