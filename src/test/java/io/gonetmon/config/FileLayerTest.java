package io.gonetmon.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.gonetmon.config.Key.Kind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FileLayerTest {
  private static final Keys KEYS =
      new Keys(
          List.of(
              key("interface", Kind.TEXT, true),
              key("refresh", Kind.WHOLE, false),
              key("snaplen", Kind.SIZE, false),
              key("share", Kind.DECIMAL, false),
              key("promiscuous", Kind.FLAG, false)),
          Set.of("read"),
          Set.of("alert", "sink"));

  private static Key key(String name, Kind kind, boolean repeatable) {
    return new Key(name, kind, repeatable, "", List.of());
  }

  private static Layer read(String text) {
    return FileLayer.of(TomlText.parse("a.toml", text), KEYS);
  }

  private static String mistakes(String text) {
    return String.join("\n", read(text).mistakes().stream().map(Mistake::toString).toList());
  }

  @Test
  void setsKeysFromTheirPlaces() {
    Layer layer =
        read(
            """
            interface = ["lo", "eth0"]
              refresh = 5
            snaplen = "64k"
            promiscuous = false
            share = 1
            """);

    assertThat(layer.mistakes()).isEmpty();
    assertThat(layer.assigned().values())
        .containsExactly(
            new Assignment("interface", List.of("lo", "eth0"), new Position("a.toml", 1, 1)),
            new Assignment("refresh", List.of("5"), new Position("a.toml", 2, 3)),
            new Assignment("snaplen", List.of("64k"), new Position("a.toml", 3, 1)),
            new Assignment("promiscuous", List.of("false"), new Position("a.toml", 4, 1)),
            new Assignment("share", List.of("1"), new Position("a.toml", 5, 1)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "snapleng = 1 | a.toml:1:1: unknown key snapleng; did you mean snaplen?",
        "aelrt.x = 1 | a.toml:1:1: unknown key aelrt; did you mean alert?",
        "nonsense = 1 | a.toml:1:1: unknown key; gonetmon --print-config-template lists all there are",
        "read = 'x' | a.toml:1:1: read can only be given on the command line, as --read",
        "refresh = '5' | a.toml:1:1: refresh must be a whole number, not text",
        "refresh = 5.0 | a.toml:1:1: refresh must be a whole number, not a decimal number",
        "refresh = 2026-11-26 | a.toml:1:1: refresh must be a whole number, not a date or time",
        "refresh = [5] | a.toml:1:1: refresh must be a whole number, not an array",
        "promiscuous = 1 | a.toml:1:1: promiscuous must be true or false, not a whole number",
        "interface = ['lo', 3] | a.toml:1:20: interface must be text in quotation marks, or an array of such, not a whole number",
        "[interface] | a.toml:1:1: interface must be text in quotation marks, or an array of such, not a table"
      })
  void saysWhatAKeyMustBe(String text, String mistake) {
    assertThat(mistakes(text)).isEqualTo(mistake);
  }

  @Test
  void saysAllMistakesInTheOrderOfTheFile() {
    assertThat(
            mistakes(
                """
                snapleng = 1
                refresh 5
                share = 1 maybe
                read = "x"
                interface = "lo"
                interface = "eth0"
                """))
        .isEqualTo(
            """
            a.toml:1:1: unknown key snapleng; did you mean snaplen?
            a.toml:2:9: this is no TOML: expected . or =
            a.toml:3:11: this is no TOML: expected a newline or end-of-input
            a.toml:4:1: read can only be given on the command line, as --read
            a.toml:6:1: this key is set twice""");
  }

  @ParameterizedTest
  @CsvSource({
    "root:$6$secret:1:2:::",
    "a = secret",
    "secret",
    "refresh = 'secret",
    "[secret",
    "secret = 1"
  })
  void repeatsNothingThatMayBeSecret(String text) {
    assertThat(mistakes(text)).isNotEmpty().doesNotContain("secret");
  }

  @Test
  void countsTheMistakesThatAreTooMany() {
    assertThat(mistakes("no\n".repeat(25)))
        .endsWith(
            """
            a.toml:20:3: this is no TOML: expected . or =
            a.toml:21:3: this is no TOML; from here on there are 5 such mistakes""");
  }

  @Test
  void saysNothingOfWhatStandsBelowAHeadingThatIsWrong() {
    assertThat(
            mistakes(
                """
                alert = ["hits > 5"]
                [[alert]]
                when = "p99 > 500ms"
                name = "a"
                [sink.ops]
                bell = true
                """))
        .isEqualTo("a.toml:2:1: this key is set twice");
  }

  @Test
  void leavesTablesToOthersWithTheirPlaces() {
    Layer layer =
        read(
            """
            [[alert]]
            name = "a"
            [[alert]]
              name = "b"
            [sink.ops]
            command = ["page", 1]
            """);

    assertThat(layer.mistakes()).isEmpty();
    assertThat(layer.tables()).containsOnlyKeys("alert", "sink");
    assertThat(layer.tables().get("alert"))
        .isInstanceOfSatisfying(
            Value.Many.class,
            many ->
                assertThat(((Value.Table) many.values().get(1)).entries())
                    .containsEntry("name", new Value.Text(new Position("a.toml", 4, 3), "b")));
    assertThat(layer.tables().get("sink"))
        .hasToString(
            "Table[at=a.toml:5:1, entries={ops=Table[at=a.toml:5:1, entries={"
                + "command=Many[at=a.toml:6:1, values=[Text[at=a.toml:6:12, text=page],"
                + " Whole[at=a.toml:6:20, number=1]]]}]}]");
  }
}
