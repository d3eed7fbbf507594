package io.gonetmon.where;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each mistake is told in a sentence, with a caret under it. */
class MistakesTest {
  private static final String FIELDS =
      "host, section, path, method, status, client, server, port, iface, time, waiting, total,"
          + " size, agent, outcome, connection";

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        status:5xx hots:shop
                   ^
        unknown field hots; known are FIELDS; did you mean host?
        """,
        """
        10.0.0.2:80
        ^
        unknown field 10.0.0.2; known are FIELDS; quote text that has a colon
        """,
        """
        :80
        ^
        unknown field ; known are FIELDS; quote text that has a colon
        """,
        """
        host:
             ^
        host: needs a value, as in host:shop.example
        """,
        """
        host:a,
               ^
        host: needs a value, as in host:shop.example
        """,
        """
        host:a, b
               ^
        host: needs a value, as in host:shop.example
        """,
        """
        host:a ,b
               ^
        a comma stands between values, without blanks
        """,
        """
        host:!shop
             ^
        ! and - stand before the field; quote text that begins with !
        """,
        """
        host:"shop
             ^
        this quote is not closed
        """,
        """
        host:"shop"x
                   ^
        quotes belong around the whole text
        """,
        """
        host:sh"op
               ^
        quotes belong around the whole text
        """,
        """
        status=503
        ^
        a colon is missing: status:=503
        """,
        """
        time>200ms
        ^
        a colon is missing: time:>200ms
        """,
        """
        host:a and host:b
               ^
        write & for and, | for or, - for not; quote "and" to look for it
        """,
        """
        shop 5xx
             ^
        a field is missing, as in status:5xx
        """,
        """
        10.0.0.0/8
        ^
        a field is missing, as in client:10.0.0.0/8 or server:10.0.0.0/8
        """,
        """
        >200ms
        ^
        a field is missing, as in time:>200ms or size:>1M
        """,
        """
        status:5000
               ^
        5000 is not a status, such as 404, 5xx, 400..499 or none
        """,
        """
        status:499..400
               ^
        nothing is in 499..400: the lower end comes first
        """,
        """
        status:400..
                    ^
        a number is missing, as in status:5xx,404,none
        """,
        """
        port:70000
             ^
        70000 is not a port
        """,
        """
        time:>200
              ^
        a time needs a unit: 200ms or 200s
        """,
        """
        time:100..200ms
             ^
        a time needs a unit: 100ms or 100s
        """,
        """
        time:>2sec
               ^
        unknown unit sec; known are h, m, s, ms, us, ns
        """,
        """
        time:200ms
             ^
        time:200ms would be exactly that; say >200ms, <200ms or a range with ..
        """,
        """
        time:>fast
              ^
        fast is not a time, such as 200ms or 1.5s
        """,
        """
        size:>1X
               ^
        unknown unit X; known are G, M, k, B
        """,
        """
        size:>999999999999999G
              ^
        999999999999999G is not a size in bytes, such as 500, 10k or 1M
        """,
        """
        outcome:broken
                ^
        unknown outcome broken; known are answered, client-closed, server-closed, reset, gap, unpaired, open
        """,
        """
        client:10.0.0.0/33
               ^
        10.0.0.0/33 is not a network, such as 10.0.0.0/8 or fd00::/8
        """,
        """
        client:shop
               ^
        shop is not an address; client takes 10.0.0.7, 10.0.0.7:80, 10.0.0.0/8 or 10.0.*
        """,
        """
        path:/^(a/
              ^
        not a regular expression: missing closing )
        """,
        """
        path:/(a{100}){100}/
              ^
        the regular expression repeats more than 1000 times
        """,
        """
        (host:a
        ^
        this ( is not closed
        """,
        """
        host:a)
              ^
        no ( is open here
        """,
        """
        host:a |
                ^
        something to look for is missing here
        """,
        """
        & host:a
        ^
        something to look for is missing here
        """,
        """
        ()
         ^
        something to look for is missing here
        """,
        """
        - host:a
         ^
        something to look for is missing here
        """,
        """
        ""
        ^
        something to look for is missing here
        """
      })
  void areTold(String told) {
    String text = told.lines().findFirst().orElseThrow();
    ConditionSyntaxException mistake =
        catchThrowableOfType(ConditionSyntaxException.class, () -> Condition.parse(text));

    assertThat(mistake.under(text)).isEqualTo(told.replace("FIELDS", FIELDS).stripTrailing());
  }

  @ParameterizedTest
  @ValueSource(ints = {51, 999})
  void tellThatItIsTooDeep(int depth) {
    String text = "(".repeat(depth);
    ConditionSyntaxException mistake =
        catchThrowableOfType(ConditionSyntaxException.class, () -> Condition.parse(text));

    assertThat(mistake).hasMessage("more than 50 parentheses and signs in each other");
  }

  @ParameterizedTest
  @ValueSource(ints = {1001, 100_000})
  void tellThatItIsTooLong(int length) {
    String text = "a".repeat(length);
    ConditionSyntaxException mistake =
        catchThrowableOfType(ConditionSyntaxException.class, () -> Condition.parse(text));

    assertThat(mistake).hasMessage("a filter has at most 1,000 characters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u001b[31mred:x", "\u202egnp:x", "\ud800:x"})
  void arePrintable(String text) {
    ConditionSyntaxException mistake =
        catchThrowableOfType(ConditionSyntaxException.class, () -> Condition.parse(text));

    assertThat(mistake.under(text).replace("\n", "").codePoints())
        .allMatch(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT);
  }
}
