package io.gonetmon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The README lists the options exactly as picocli knows them. {@code -Dgolden.update=true} writes
 * its tables again, to be reviewed.
 */
class OptionTablesTest {
  private static final Path README = Path.of("README.md");
  private static final String BEGIN =
      "<!-- options: generated from picocli by OptionTablesTest -->\n";
  private static final String END = "<!-- /options -->\n";
  private static final Pattern DESCRIPTION = Pattern.compile("(.*?)\\.(?: Default: (.*)\\.)?");

  @Test
  void listsTheOptionsOfTheCommandLine() throws IOException {
    String readme = Files.readString(README);
    if (Boolean.getBoolean("golden.update")) {
      readme = readme.replace(listed(readme), tables());
      Files.writeString(README, readme);
    }

    assertThat(listed(readme)).isEqualTo(tables());
  }

  private static String listed(String readme) {
    assertThat(readme).contains(BEGIN, END);
    return readme.substring(readme.indexOf(BEGIN) + BEGIN.length(), readme.indexOf(END));
  }

  private static String tables() {
    CommandSpec command = new CommandLine(new Options()).getCommandSpec();
    List<OptionSpec> plain = new ArrayList<>(command.options());
    command.argGroups().forEach(group -> plain.removeAll(group.allOptionsNested()));
    plain.removeIf(OptionSpec::hidden);
    return table(plain)
        + command.argGroups().stream().map(OptionTablesTest::section).collect(Collectors.joining());
  }

  private static String section(ArgGroupSpec group) {
    String heading = group.heading().replace("%n", "");
    return "\n" + heading + "\n\n" + table(group.allOptionsNested());
  }

  private static String table(List<OptionSpec> options) {
    return options.stream()
        .map(OptionTablesTest::row)
        .collect(Collectors.joining("", "| Option | Meaning | Default |\n|---|---|---|\n", ""));
  }

  private static String row(OptionSpec option) {
    String names = String.join("`, `", option.names());
    String label = option.paramLabel();
    String list = option.splitRegex().isEmpty() ? "" : "[," + label + "...]";
    String value = option.arity().max() == 0 ? "" : " " + label + list;
    Matcher text = DESCRIPTION.matcher(String.join(" ", option.description()));
    assertThat(text.matches()).as("description of " + names).isTrue();
    String standard = text.group(2) == null ? "" : text.group(2) + " ";
    return "| `%s%s` | %s | %s|\n"
        .formatted(names, value, text.group(1), standard)
        .replaceAll("(?<!\\w)'([^']+)'", "`$1`");
  }
}
