package io.gonetmon.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gonetmon.Settings;
import io.gonetmon.dashboard.KeyBindings;
import io.gonetmon.where.Field;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line overrules the environment, that the file, and that the defaults. */
final class ConfigurationTest {
  private static final Path TEMPLATE = Path.of("src/package/gonetmon.toml");

  @TempDir Path directory;
  private final ByteArrayOutputStream complained = new ByteArrayOutputStream();
  private final Map<String, String> environment = new HashMap<>();
  private final Options options = new Options();
  private final Configured configured = new Configured(options, options.commandLine());
  private Path file;

  @BeforeEach
  void haveNone() {
    file = directory.resolve("gonetmon/gonetmon.toml");
    environment.put("XDG_CONFIG_HOME", directory.toString());
  }

  private void write(String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
  }

  private void fill(String... args) throws OperatorException {
    var err = new PrintStream(complained, true, StandardCharsets.UTF_8);
    configured.fill(environment, err, args);
  }

  private List<String> lines() throws OperatorException {
    return configured
        .answer()
        .orElseThrow()
        .lines()
        .map(each -> each.replaceAll(" +#", " #"))
        .toList();
  }

  @Test
  void eachSourceOverrulesTheNext() throws Exception {
    write("refresh = 5\nmax-hosts = 7\ntimeout = 9\npromiscuous = true\ninterface = ['a', 'b']\n");
    environment.put("GONETMON_MAX_HOSTS", "8");
    environment.put("GONETMON_TIMEOUT", "8");
    fill("--timeout=3", "--promiscuous=false", "--print-config");

    assertThat(options.settings(Format.TEXT).timeout()).isEqualTo(Duration.ofSeconds(3));
    assertThat(lines())
        .contains(
            "interface = [\"a\", \"b\"] # " + file + ":5:1",
            "refresh = 5 # " + file + ":1:1",
            "max-hosts = 8 # GONETMON_MAX_HOSTS",
            "timeout = 3 # command line",
            "promiscuous = false # command line",
            "snaplen = 262144 # default",
            "#format = # default");
  }

  @Test
  void whatIsPrintedCanBeReadAgain() throws Exception {
    fill("--where=path:\"\\\"x\"", "-i", "lo,eth0", "--log-level=debug", "--print-config");
    String printed = configured.answer().orElseThrow();
    write(printed);
    fill();

    assertThat(options.settings(Format.TEXT).where().text()).isEqualTo("path:\"\\\"x\"");
    assertThat(options.settings(Format.TEXT).capture().interfaces()).containsExactly("lo", "eth0");
    assertThat(options.log().level()).isEqualTo(LogLevel.DEBUG);
  }

  @Test
  void interfacesOfAFileDoNotCountWhenPacketsAreRead() throws Exception {
    write("interface = 'lo'\n");
    fill("--read=a.pcap");

    assertThat(options.settings(Format.TEXT).capture().interfaces()).isEmpty();
  }

  @Test
  void saysAllMistakesOfAllSources() throws IOException {
    write(
        """
        refresh = 0
        snapleng = 3
        snaplen = "12x"
        theme = "pink"
        log-level = "loud"
        filter = "a" b
        """);
    environment.put("GONETMON_TIMEOUT", "soon");
    environment.put("GONETMON_READ", "a.pcap");

    assertThatThrownBy(() -> fill("--check-config"))
        .hasMessage(
            """
            F:1:1: refresh must be 1 second to 1 day, was 0
            F:2:1: unknown key snapleng; did you mean snaplen?
            F:3:1: snaplen: '12x' is not a size in bytes, such as 65536, 64k or 16m
            F:4:1: theme must be dark, light, high-contrast or mono, was pink
            F:5:1: log-level: expected one of [TRACE, DEBUG, INFO, WARN, ERROR] (case-insensitive) but was 'loud'
            F:6:14: this is no TOML: expected a newline or end-of-input
            GONETMON_READ: this can only be given on the command line
            GONETMON_TIMEOUT: timeout: 'soon' is not an int"""
                .replace("F:", file + ":"));
  }

  @Test
  void namesTheFileThatCannotBeRead() {
    assertThatThrownBy(() -> fill("--config", directory.resolve("none.toml").toString()))
        .hasMessage(
            "Cannot read the configuration %s/none.toml (there is no such file); --config names another."
                .formatted(directory));
  }

  @Test
  void saysWhereASettingIsThatASentenceNames() throws Exception {
    write("filter = 'tcp prt 80'\nrefresh = 5\n");
    fill();

    assertThat(configured.withOrigins("Invalid filter."))
        .isEqualTo("Invalid filter.\n%s:1:1: here filter is set".formatted(file));
    assertThat(options.settings(Format.TEXT).analysis().refresh()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void warnsOfAVariableThatIsNearlyKnown() throws Exception {
    environment.put("GONETMON_REFERSH", "5");
    fill();

    assertThat(complained)
        .hasToString("GONETMON_REFERSH is not read; did you mean GONETMON_REFRESH?\n");
  }

  @Test
  void helpNeedsNoConfigurationAndShowsTheDefaults() throws Exception {
    write("refresh = 0\n");
    environment.put("GONETMON_MAX_HOSTS", "8");
    fill("--help");

    assertThat(options.commandLine().getUsageMessage()).contains("counted separately");
    assertThat(configured.answer()).isEmpty();
  }

  @Test
  void nothingIsReadWhereThatIsAsked() throws Exception {
    write("refresh = 0\n");
    fill("--config=/dev/null", "--check-config");

    assertThat(options.settings(Format.TEXT).analysis().refresh())
        .isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void tablesOfAlertsAndSinksSayTheSameAsLines() throws Exception {
    write(
        """
        alert-to = ["syslog"]

        [[alert]]
        name = "shop errors"
        when = "error-share >= 5% over 5m"
        where = "host:shop status:5xx"
        for = "10s"
        recover = "error-share < 3%"
        min-requests = 20
        to = ["ops", "bell"]

        [[alert]]
        when = "p99 > 500ms"

        [sink.ops]
        command = ["/bin/true", "a,b", "say \\"c\\""]

        [sink.chat]
        webhook = "https://chat.example/?key=1"
        """);
    fill("--print-config");

    assertThat(lines())
        .contains(
            "alert = [\"shop errors: error-share >= 5% over 5m for 10s recover < 3% min-requests 20"
                + " to ops,bell where host:shop status:5xx\", \"p99 > 500ms\"] # "
                + file
                + ":3:1",
            "alert-to = [\"syslog\", \"ops=command:[\\\"/bin/true\\\",\\\"a,b\\\",\\\"say"
                + " \\\\\\\"c\\\\\\\"\\\"]\", \"chat=webhook:https://chat.example/?key=1\"] # "
                + file
                + ":1:1");
    assertThat(options.alerts().routes())
        .extracting(each -> each.name() + " " + each.target().name() + " " + each.onlyNamed())
        .containsExactly(
            "syslog syslog false",
            "ops command true false",
            "chat webhook at chat.example false",
            "bell bell true");
  }

  @Test
  void saysAllMistakesInTablesWithTheirPlaces() throws IOException {
    write(
        """
        [[alert]]
        wehn = "p99 > 500ms"
        name = "a:b"

        [[alert]]
        when = "p99 > 500"
        for = 10

        [[alert]]
        when = "p99 > 500ms"
        where = "hots:shop"

        [[alert]]
        when = "p99 > 500ms"
        recover = "< 3%"

        [[alert]]
        when = "p99 > 500ms where host:shop"

        [sink.ops]
        command = ["/nowhere/page"]

        [sink.all]
        bell = true
        syslog = true

        [sink."a b"]
        mail = "root"

        [[alert]]
        when = "p99 > 500ms"
        name = "no one knows where it is"
        """);

    assertThatThrownBy(() -> fill("--check-config"))
        .hasMessage(
            """
            F:1:1: a rule needs when, such as "p99 > 500ms over 1m"
            F:2:1: unknown key wehn; did you mean when?
            F:3:1: a name is not empty, and has no :, <, > or =
            F:7:1: for must be text in quotation marks, not a whole number
            F:11:1: where: unknown field hots; known are %s; did you mean host?
            F:15:1: recover: expected a time with its unit: ms, s, m or h
            F:18:1: where and to are keys of their own
            F:21:1: '/nowhere/page' is no program that may be run; give its absolute path
            F:23:1: a sink has one of bell, syslog, command, webhook, webhook-file, alertmanager
            F:27:1: a sink's name has at most 40 letters, digits, - and _
            F:28:1: unknown key mail; known are bell, syslog, command, webhook, webhook-file, alertmanager
            F:32:1: a name does not have the word where in it"""
                .formatted(fields())
                .replace("F:", file + ":"));
  }

  @Test
  void readsKeysAndColoursOfTheScreen() throws Exception {
    write(
        """
        refresh = 5

        [keys]
        quit = "Q"
        pause = ["Ctrl+P", "F5"]

        [theme]
        name = "light"
        accent = "#ff8800"
        """);
    fill("--print-config");

    assertThat(lines())
        .contains(
            "key = [\"quit=Q\", \"pause=Ctrl+P\", \"pause=F5\"] # " + file + ":4:1",
            "colour = [\"accent=#ff8800\"] # " + file + ":9:1",
            "theme = \"light\" # " + file + ":8:1");
  }

  @Test
  void saysAllMistakesInKeysAndColours() throws IOException {
    write(
        """
        [keys]
        qiut = "Q"
        pause = 5
        help = "Ctrl+"

        [theme]
        name = 1
        accent = "orange"

        [alert]
        when = "p99 > 500ms"
        """);

    assertThatThrownBy(() -> fill("--check-config"))
        .hasMessage(
            """
            F:2:1: no command qiut; known are %s
            F:3:1: pause must be text in quotation marks, not a whole number
            F:4:1: no key Ctrl+; write q, Space, Ctrl+P or F5
            F:7:1: name must be text in quotation marks, not a whole number
            F:8:1: colour must be ROLE=#RRGGBB, such as accent=#ff8800, was accent=orange
            F:10:1: write [[alert]], as there may be several"""
                .formatted(String.join(", ", KeyBindings.commands()))
                .replace("F:", file + ":"));
  }

  private static String fields() {
    return Stream.of(Field.values()).map(Field::word).collect(Collectors.joining(", "));
  }

  @Test
  void saysThatNothingHasTheNameThatAnAlertIsSentTo() throws Exception {
    write("alert = ['slow: p99 > 500ms to opps']\nalert-to = ['ops=bell']\n");
    fill("--check-config");

    assertThatThrownBy(configured::answer)
        .hasMessage(
            "The alert 'slow' is sent to opps, which nothing is called; known are bell, ops,"
                + " syslog: name a target with --alert-to opps=TARGET.");
  }

  @Test
  void whatIsTypedOverrulesTables() throws Exception {
    write("[[alert]]\nwhen = 'p99 > 500ms'\n[sink.ops]\nbell = true\n");
    fill("--alert=hits > 5", "--alert-to=syslog");

    assertThat(options.settings(Format.TEXT).rules())
        .extracting(each -> each.name())
        .containsExactly("hits > 5");
    assertThat(options.alerts().routes()).extracting(each -> each.name()).containsExactly("syslog");
  }

  /** {@code -Dgolden.update=true} writes it again, to be reviewed. */
  @Test
  void hasATemplateWithEachKey() throws Exception {
    fill("--print-config-template");
    String template = configured.answer().orElseThrow();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(TEMPLATE, template);
    }

    assertThat(template).isEqualTo(Files.readString(TEMPLATE));
  }

  @Test
  void theDefaultsOfTheTemplateAreTheDefaults() throws Exception {
    write(uncommented(Files.readString(TEMPLATE)));
    fill();

    assertThat(options.settings(Format.TEXT)).isEqualTo(Settings.defaults());
  }

  private static String uncommented(String template) {
    try (Stream<String> lines = template.lines()) {
      return lines
          .filter(each -> each.matches("#[a-z-]+ = .+"))
          .map(each -> each.substring(1))
          .collect(Collectors.joining("\n"));
    }
  }
}
