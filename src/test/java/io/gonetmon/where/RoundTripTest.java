package io.gonetmon.where;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** A condition is written so that it means the same when it is read again. */
class RoundTripTest {
  private static final List<String> TEXTS =
      List.of(
          "host:shop",
          "-",
          "(",
          ")",
          " | ",
          " & ",
          " ",
          ",",
          "path:",
          "/",
          "/a",
          "/cart/",
          "=",
          "\"a b\"",
          "\"",
          "\\",
          "/x(a|b)+/",
          "status:",
          "5xx",
          "none",
          "404",
          "400..499",
          ">",
          "time:",
          ">=1.5s",
          "200ms",
          "100us..3h",
          "size:",
          "<1k",
          "2000",
          "=1M",
          "client:",
          "10.0.0.7",
          "10.0.0.0/9",
          "fd00::1",
          "[::1]:80",
          ":80",
          "server:",
          "outcome:",
          "reset",
          "a*b",
          "*",
          "and",
          "!",
          "Ä",
          "\"5xx\"",
          "\"and\"",
          "\"10.0.0.0/8\"",
          "\"/b/\"",
          "port:");

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(TEXTS)
        .list()
        .ofMinSize(1)
        .ofMaxSize(9)
        .map(each -> String.join("", each));
  }

  @Property(tries = 20_000)
  void isReadAsItIsWritten(@ForAll("texts") String text) throws ConditionSyntaxException {
    Condition condition;
    try {
      condition = Condition.parse(text);
    } catch (ConditionSyntaxException e) {
      return;
    }
    assertThat(Condition.parse(condition.text())).isEqualTo(condition);
  }

  @Provide
  Arbitrary<Condition> conditions() {
    return trees(4);
  }

  private static Arbitrary<Condition> trees(int depth) {
    Arbitrary<Condition> leaves = leaves();
    if (depth == 0) {
      return leaves;
    }
    Arbitrary<Condition> smaller = trees(depth - 1);
    Arbitrary<List<Condition>> several = smaller.list().ofMinSize(2).ofMaxSize(3);
    return Arbitraries.frequencyOf(
        Tuple.of(3, leaves),
        Tuple.of(1, smaller.map(Condition.Not::new)),
        Tuple.of(1, several.map(Condition.And::new)),
        Tuple.of(1, several.map(Condition.Or::new)));
  }

  private static Arbitrary<Condition> leaves() {
    Arbitrary<String> values =
        Arbitraries.strings().withChars("ab/ \"\\*=,:!-|&()5x.").ofMinLength(1).ofMaxLength(6);
    Arbitrary<List<Criterion>> words =
        values.<Criterion>map(Wording.Part::new).list().ofMinSize(1).ofMaxSize(3);
    Arbitrary<List<Criterion>> exact =
        values.<Criterion>map(Wording.Exact::new).list().ofMinSize(1).ofMaxSize(3);
    return Arbitraries.oneOf(
        words.map(FreeText::new),
        exact.map(FreeText::new),
        words.map(each -> new Match(Field.PATH, each)),
        exact.map(each -> new Match(Field.METHOD, each)));
  }

  @Property
  void isWrittenAsItWasMade(@ForAll("conditions") Condition condition)
      throws ConditionSyntaxException {
    assertThat(Condition.parse(condition.text())).isEqualTo(condition);
  }
}
