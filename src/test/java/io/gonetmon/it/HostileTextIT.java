package io.gonetmon.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever the traffic says, no byte of it can command the terminal, or forge a line. */
@Timeout(120)
class HostileTextIT {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  /** What the dashboard itself tells a terminal: positions, erasing, colours, modes. */
  private static final Pattern OWN =
      Pattern.compile("\033\\[[0-9;]*[HJmc]|\033\\[\\?[0-9;]+[hl]|\033]11;\\?\033\\\\");

  /** Of the bytes of ISO 8859-1. */
  private static final List<String> WORDS =
      List.of(
          "\033]52;c;aGVsbG8=\007",
          "\033]0;owned\007",
          "\033[2J\033[1;31m",
          "\033P+q\033\\",
          "\033c",
          "\u009b31m",
          "\u009d0;owned\u009c",
          "\u0090q\u009c",
          inUtf8("\u009b31m\u0085"),
          inUtf8("\u202egpj.exe\u2066\u2069"),
          inUtf8("a\u200bb\ufeffc\u2028d"),
          "\u00ff\u00fe\u00c0\u0080\u00ed\u00a0\u0080",
          "%1b%5d0;owned%07%0d%0a",
          "\0\b\t\013\f\016\177",
          "a\rb\nc",
          "\"},{\"type\":\"summary\"}",
          "long" + "x".repeat(64 << 10),
          "long" + "\033[31m".repeat(5 << 10));

  @TempDir Path directory;
  private ServerSocket server;

  @BeforeEach
  void listen() throws IOException {
    Rights.requireCapture();
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  @AfterEach
  void close() throws IOException {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void theTerminalIsToldNothingByTheTraffic() throws IOException {
    Rights.require(Tmux.isInstalled(), "tmux is not installed");
    Path raw = directory.resolve("raw");
    try (Tmux terminal = open(raw)) {
      speakAll();
      String screen = terminal.await("the hosts", LIMIT, s -> s.contains("\\x1b]52;c;aGVs"));
      assertThat(screen).contains("\\x1b[2J", "\\x9b31m", "\\u{202e}");
      for (String key :
          List.of("Down", "Enter", "Escape", "s", "2", "3", "4", "5", "6", "7", "1", "Enter")) {
        terminal.press(key);
        terminal.await("the screen", LIMIT, s -> !s.isBlank());
      }
      terminal.press("q");
      terminal.await("the end", LIMIT, s -> s.contains("EXIT 0"));
      assertThat(terminal.title()).doesNotContain("owned");
    }

    String told = OWN.matcher(text(raw)).replaceAll("");
    assertHarmless(told);
    assertThat(told).contains("\\x1b]52;c;aGVs");
  }

  @ParameterizedTest
  @CsvSource({"text", "json"})
  void outputAndLogHoldTextOnly(String format) throws IOException {
    String[] options = {
      "-i", "lo", "--filter", filter(), "--format", format, "--refresh=1", "--log-level=trace"
    };
    Outcome outcome;
    try (Program program = Program.start(directory, options)) {
      program.nextLine();
      speakAll();
      program.terminate();
      outcome = program.outcome();
    }

    assertThat(outcome.exit()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertHarmless(outcome.out());
    assertHarmless(text(directory.resolve("log-gonetmon.log")));
    String escaped = format.equals("json") ? "\\\\x1b]52;c;aGVs" : "\\x1b]52;c;aGVs";
    assertThat(outcome.out()).contains(escaped).doesNotContain("\b", "\t\013");
    if (format.equals("json")) {
      assertThat(outcome.out().lines().map(HostileTextIT::type).filter("summary"::equals))
          .hasSize(1);
    }
  }

  private static String type(String line) {
    return new Gson().fromJson(line, JsonObject.class).get("type").getAsString();
  }

  /** A terminal with the dashboard, all whose bytes are kept from before its start on. */
  private Tmux open(Path raw) {
    String program =
        Program.command(Program.jar(), "-i", "lo", "--filter", filter()).stream()
            .map(word -> "'" + word + "'")
            .collect(Collectors.joining(" "));
    String script = "cd %s; read go; %s; echo EXIT $?; cat".formatted(directory, program);
    var terminal = new Tmux(directory.resolve("tmux"), script, 160, 60);
    terminal.pipeTo(raw);
    terminal.press("Enter");
    terminal.await("the frame", LIMIT, screen -> screen.contains("gonetmon"));
    return terminal;
  }

  private String filter() {
    return "tcp port " + server.getLocalPort();
  }

  private void speakAll() throws IOException {
    for (String word : WORDS) {
      speak("GET / HTTP/1.1\r\nHost: " + word + "\r\n\r\n", "OK");
      speak("GET /" + word + "/page HTTP/1.1\r\nHost: target.test\r\n\r\n", "OK");
      speak(word + " / HTTP/1.1\r\nHost: method.test\r\n\r\n", "OK");
      speak("GET http://" + word + "/ HTTP/1.1\r\n" + word + ": " + word + "\r\n\r\n", word);
    }
  }

  /** One request, and a response to it with that reason. */
  private void speak(String request, String reason) throws IOException {
    try (Socket client = new Socket(server.getInetAddress(), server.getLocalPort());
        Socket peer = server.accept()) {
      byte[] bytes = request.getBytes(ISO_8859_1);
      client.getOutputStream().write(bytes);
      peer.getInputStream().readNBytes(bytes.length);
      String response = "HTTP/1.1 200 " + reason + "\r\nContent-Length: 0\r\n\r\n";
      peer.getOutputStream().write(response.getBytes(ISO_8859_1));
      peer.shutdownOutput();
      client.getInputStream().readAllBytes();
    }
  }

  private static String inUtf8(String text) {
    return new String(text.getBytes(UTF_8), ISO_8859_1);
  }

  /** The file's text; fails unless it is well-formed. */
  private static String text(Path file) throws IOException {
    return UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
  }

  private static void assertHarmless(String text) {
    var harmful =
        text.codePoints()
            .filter(c -> c != '\n' && c != '\r' && c != '\t')
            .filter(HostileTextIT::isHarmful)
            .mapToObj(Integer::toHexString)
            .collect(Collectors.toSet());
    assertThat(harmful).isEmpty();
    assertThat(text).doesNotContainPattern("\r(?!\n)");
  }

  private static boolean isHarmful(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
