package io.gonetmon.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The manual page, as roff, made of what picocli knows of the options (man(7)). */
final class ManPage {
  private final CommandSpec command;
  private final StringBuilder page = new StringBuilder();

  private ManPage(CommandSpec command) {
    this.command = command;
  }

  static String of(CommandSpec command) {
    return new ManPage(command).write();
  }

  private String write() {
    String header = String.join(" ", command.usageMessage().header());
    page.append(".TH GONETMON 1 \"\" gonetmon \"User Commands\"\n");
    section("NAME", "gonetmon \\- " + text(decapitalised(header)));
    section("SYNOPSIS", ".B gonetmon\n.RI [ option ...]");
    section(
        "DESCRIPTION",
        text("Captures plaintext HTTP on all network interfaces, or reads it from a capture file.")
            + "\n"
            + text("On a terminal it shows a dashboard; press ? there for its keys.")
            + "\n"
            + text("Elsewhere it prints a report for each window.")
            + "\n.PP\n"
            + text("Started as root it keeps the right to capture and no other, as the user who")
            + "\n"
            + text("called sudo or as nobody; --user NAME as the first option chooses another."));
    page.append(".SH OPTIONS\n");
    plain().forEach(this::option);
    command.argGroups().forEach(this::group);
    exitStatus();
    section(
        "ENVIRONMENT",
        text(
                "GONETMON_REFRESH is --refresh where that is not typed, and so on for each option that")
            + "\n"
            + text("a configuration file may set. sudo passes on few variables."));
    page.append(".SH FILES\n");
    file("~/.config/gonetmon/gonetmon.toml", "The configuration; under sudo, of who called it.");
    file("/etc/gonetmon/gonetmon.toml", "The configuration where that one is missing.");
    file("./log-gonetmon.log", "The log.");
    section("EXAMPLES", examples());
    section("SEE ALSO", ".BR tcpdump (8),\n.BR pcap-filter (7),\n.BR tshark (1)");
    return page.toString();
  }

  private List<OptionSpec> plain() {
    List<OptionSpec> plain = new ArrayList<>(command.options());
    command.argGroups().forEach(group -> plain.removeAll(group.allOptionsNested()));
    return plain;
  }

  private void group(ArgGroupSpec group) {
    String heading = group.heading().replace("%n", "").strip();
    page.append(".SS \"%s\"\n".formatted(text(heading.replaceFirst(":$", ""))));
    group.allOptionsNested().forEach(this::option);
  }

  private void option(OptionSpec option) {
    if (option.hidden()) {
      return;
    }
    String names =
        List.of(option.names()).stream()
            .map(name -> "\\fB" + text(name) + "\\fR")
            .collect(Collectors.joining(", "));
    boolean takesValue = option.arity().max() > 0;
    page.append(".TP\n").append(names);
    page.append(takesValue ? " \\fI" + text(option.paramLabel()) + "\\fR\n" : "\n");
    page.append(text(description(option))).append('\n');
  }

  private static String description(OptionSpec option) {
    String value = String.valueOf(option.initialValue());
    return String.join(" ", option.description()).replace("${DEFAULT-VALUE}", value);
  }

  private void exitStatus() {
    page.append(".SH EXIT STATUS\n");
    command
        .usageMessage()
        .exitCodeList()
        .forEach(
            (status, meaning) -> page.append(".TP\n.B %s\n%s\n".formatted(status, text(meaning))));
  }

  private void file(String name, String what) {
    page.append(".TP\n.I %s\n%s\n".formatted(text(name), text(what)));
  }

  private static String examples() {
    return example("What HTTP is on this machine's wires, right now:", "sudo gonetmon")
        + example(
            "Another port, and only what fails:",
            "sudo gonetmon -f 'tcp port 8080' --where status:5xx")
        + example(
            "Unattended, for a minute:", "sudo gonetmon -timeout 60 --format json >report.jsonl")
        + example("A capture file, to be browsed:", "gonetmon --read yesterday.pcap")
            .stripTrailing();
  }

  private static String example(String what, String how) {
    return "%s\n.PP\n.RS 4\n.EX\n%s\n.EE\n.RE\n.PP\n".formatted(text(what), text(how));
  }

  private void section(String name, String content) {
    page.append(".SH ").append(name).append('\n').append(content.stripTrailing()).append('\n');
  }

  private static String decapitalised(String sentence) {
    String first = sentence.substring(0, 1).toLowerCase(Locale.ROOT);
    return first + sentence.substring(1).replaceFirst("\\.$", "");
  }

  /** Escaped, so that it is neither a request nor changed into other characters. */
  private static String text(String plain) {
    String escaped =
        plain
            .replace("\\", "\\e")
            .replace("-", "\\-")
            .replace("'", "\\(aq")
            .replace("`", "\\(ga")
            .replace("^", "\\(ha")
            .replace("~", "\\(ti");
    return escaped.startsWith(".") ? "\\&" + escaped : escaped;
  }
}
