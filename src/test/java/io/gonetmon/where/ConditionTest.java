package io.gonetmon.where;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.model.Dimension;
import io.gonetmon.model.Exchange;
import io.gonetmon.model.Outcome;
import io.gonetmon.model.Request;
import io.gonetmon.model.Sample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an exchange meets. */
class ConditionTest {
  private static final long MILLI = 1_000_000;
  private static final Request ASKED =
      Sample.request(
          1_000 * MILLI, Sample.peers(7, 2), "shop.example:8080", "POST", "/cart/Items.json");

  /** From 10.0.0.7:40000 to 10.0.1.2:80 on eth0, 220 bytes. */
  private static final Exchange ANSWERED =
      Sample.exchange(ASKED, Sample.response(ASKED, 503, 250 * MILLI), Outcome.ANSWERED);

  private static final Exchange RESET = Sample.exchange(ASKED, null, Outcome.RESET);
  private static final Exchange UNPAIRED =
      Sample.exchange(null, Sample.unpaired(1, "shop.example", 200), Outcome.UNPAIRED);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "host:shop",
        "HOST:Shop.Ex",
        "host:\"shop.example:8080\"",
        "host:shop.example:8080",
        "host:=SHOP.example:8080",
        "host:shop*",
        "host:*.EXAMPLE*",
        "host:static,shop",
        "section:=/cart",
        "path:/cart/",
        "path:/cart/items",
        "path:/^\\/cart\\/[A-Z]/",
        "path:/*.json",
        "path:\"/cart/\"",
        "method:post,put",
        "method:=POST",
        "status:503",
        "status:5xx,404",
        "status:500..599",
        "status:>500",
        "status:>=503",
        "status:<=503",
        "client:10.0.0.7",
        "client:10.0.0.0/8",
        "client:10.0.0.7:40000",
        "client:10.0.0",
        "client:/7$/",
        "client:0.0.0.0/0",
        "client:::/0",
        "server:10.0.1.2:80",
        "server:10.0.1.2",
        "server::80",
        "server:*:80",
        "port:80",
        "port:1..1024",
        "iface:eth",
        "time:>200ms",
        "time:>0.2s",
        "time:100ms..1s",
        "time:=250ms",
        "waiting:<1s",
        "total:>=250ms",
        "size:<1k",
        "size:=220",
        "size:200..0.3kB",
        "outcome:answered",
        "connection:1",
        "shop",
        "ITEMS",
        "=POST",
        "10.0.0.7",
        "/c.rt/",
        "nowhere,shop",
        "host:shop status:5xx -method:GET",
        "host:shop & status:5xx && !method:GET",
        "host:nowhere | status:503",
        "host:nowhere || host:other | status:503",
        "(host:nowhere | host:shop) status:503",
        "-(host:nowhere | host:other)",
        "--host:shop",
        "host:shop(status:503)"
      })
  void isMetByAnExchange(String text) throws ConditionSyntaxException {
    assertThat(Condition.parse(text).matches(ANSWERED)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "host:static",
        "host:=shop.example",
        "-host:shop",
        "section:=/Cart",
        "-section:/",
        "path:items*",
        "method:=post",
        "status:4xx",
        "status:none",
        "status:>503",
        "client:10.0.0.70",
        "client:10.0.0.8/31",
        "client:10.0.0.7:80",
        "client:fd00::/8",
        "server:10.0.1.2:8080",
        "time:>250ms",
        "time:<250ms",
        "size:>1k",
        "outcome:reset",
        "static",
        "503",
        "host:nowhere status:503 | host:shop status:404"
      })
  void isNotMetByAnExchange(String text) throws ConditionSyntaxException {
    assertThat(Condition.parse(text).matches(ANSWERED)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"status:none", "status:none,5xx", "-status:5xx", "-time:>1ms", "outcome:reset"})
  void isMetByARequestWithoutResponse(String text) throws ConditionSyntaxException {
    assertThat(Condition.parse(text).matches(RESET)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"status:<500", "status:>100", "time:<1h", "waiting:<1h", "total:<1h"})
  void isNotMetByWhatIsNotKnown(String text) throws ConditionSyntaxException {
    assertThat(Condition.parse(text).matches(RESET)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-path:*", "-section:/", "-method:*", "host:shop", "outcome:unpaired"})
  void isMetByAResponseWithoutRequest(String text) throws ConditionSyntaxException {
    assertThat(Condition.parse(text).matches(UNPAIRED)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"(a*)*b", "(a|aa)+b", "(.*){1,20}b", "a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?"})
  void takesTimeThatIsLinearInTheText(String hostile) throws ConditionSyntaxException {
    String path = "/" + "a".repeat(199);
    Exchange exchange = Sample.exchange(Sample.request(1, "a", "GET", path), null, Outcome.OPEN);
    Condition condition = Condition.parse("path:/^\\/" + hostile + "$/");

    assertThat(condition.matches(exchange)).isFalse();
  }

  @Test
  void knowsWhatDecidesAlone() throws ConditionSyntaxException {
    assertThat(Field.only(Condition.parse("host:a | -host:b"))).isEqualTo(Optional.of(Field.HOST));
    assertThat(Field.only(Condition.parse("host:a status:5xx"))).isEmpty();
    assertThat(Field.only(Condition.parse("shop"))).isEmpty();
    assertThat(Field.only(Condition.ALL)).isEmpty();
  }

  @Test
  void knowsWhichFieldsItIsAbout() throws ConditionSyntaxException {
    assertThat(Condition.parse("host:a (status:5xx | -time:>1s)").fields())
        .isEqualTo(Set.of(Field.HOST, Field.STATUS, Field.TIME));
  }

  @ParameterizedTest
  @CsvSource({
    "host:shop, shop.example",
    "host:shop -host:static, shop.example",
    "section:=/cart, /cart",
    "'method:GET,POST', GET",
    "status:5xx, 503",
    "'status:none,404', none",
    "-status:none, 200",
    "client:10.0.0.0/8, 10.0.0.7",
    "client:fd00::/8, fd00::7",
    "server:10.0.0.2, 10.0.0.2:80",
    "server:[fd00::2]:80, [fd00::2]:80",
    "server:fd00::2, [fd00::2]:80"
  })
  void isMetByTheKeyOfARow(String condition, String key) throws ConditionSyntaxException {
    assertThat(Condition.parse(condition).matchesKey(key)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"host:shop, static.example", "status:5xx, none", "client:10.0.0.7, 10.0.0.70"})
  void isNotMetByTheKeyOfAnotherRow(String condition, String key) throws ConditionSyntaxException {
    assertThat(Condition.parse(condition).matchesKey(key)).isFalse();
  }

  @Test
  void canBeMadeOfValues() {
    Condition place =
        Condition.both(
            Condition.exactly(Field.HOST, "shop.example:8080"),
            Condition.exactly(Field.METHOD, "POST"));
    Condition who =
        Condition.both(
            Condition.exactly(Field.STATUS, "503"), Condition.exactly(Field.CLIENT, "10.0.0.7"));
    Condition condition = Condition.both(Condition.both(place, Condition.ALL), who);

    assertThat(condition.matches(ANSWERED)).isTrue();
    assertThat(condition.text())
        .isEqualTo("host:=\"shop.example:8080\" method:=POST status:503 client:10.0.0.7");
  }

  @Test
  void isAllWithNothingAdded() {
    assertThat(Condition.both(Condition.ALL, Condition.ALL)).isEqualTo(Condition.ALL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"HOST", "SECTION", "PATH", "CLIENT", "SERVER", "METHOD", "STATUS"})
  void hasAFieldForEachDimension(String dimension) {
    assertThat(Field.valueOf(dimension).dimension())
        .isEqualTo(Optional.of(Dimension.valueOf(dimension)));
  }

  @ParameterizedTest
  @EnumSource
  void showsAnExampleOfEachField(Field field) throws ConditionSyntaxException {
    assertThat(Field.only(Condition.parse(field.example()))).isEqualTo(Optional.of(field));
  }

  @ParameterizedTest
  @EnumSource
  void isDocumentedWithEachField(Field field) throws IOException {
    assertThat(Path.of("docs/usage.md")).content().contains("`" + field.word() + "`");
  }
}
