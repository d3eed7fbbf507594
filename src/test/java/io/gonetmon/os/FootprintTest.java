package io.gonetmon.os;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A JVM that nobody chose options for is given some. */
class FootprintTest {
  private static final Map<String, String> NO_VARIABLES = Map.of("HOME", "/root");

  @Test
  void readsTheWordsOfACommandLine() {
    byte[] line = "java\0-jar\0a b.jar\0\0--filter\0\0".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(Footprint.words(line))
        .containsExactly("java", "-jar", "a b.jar", "", "--filter", "");
  }

  @Test
  void readsNoWordsFromNothing() {
    assertThat(Footprint.words(new byte[0])).isEmpty();
  }

  @Test
  void replacesAJvmWithoutOptions() {
    assertThat(Footprint.mayReplace(List.of("java", "-jar", "gonetmon.jar"), NO_VARIABLES))
        .isTrue();
  }

  @Test
  void leavesAJvmWithAnOptionAlone() {
    List<String> command = List.of("java", "-Xmx1g", "-jar", "gonetmon.jar");

    assertThat(Footprint.mayReplace(command, NO_VARIABLES)).isFalse();
  }

  @Test
  void leavesItselfAloneTheSecondTime() {
    var command = new ArrayList<>(List.of("java", "-jar", "gonetmon.jar"));
    command.addAll(1, Footprint.OPTIONS);

    assertThat(Footprint.mayReplace(command, NO_VARIABLES)).isFalse();
  }

  @Test
  void leavesTheHeapToTheJvmWhereMemoryIsScarce() {
    assertThat(Footprint.options(64 << 20))
        .contains("-XX:+UseSerialGC", "-Xss512k")
        .noneMatch(each -> each.startsWith("-Xmx") || each.startsWith("-Xms"));
    assertThat(Footprint.options(128 << 20)).isEqualTo(Footprint.OPTIONS).contains("-Xmx256m");
  }

  @ParameterizedTest
  @ValueSource(strings = {"JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"})
  void leavesAJvmWithOptionsInTheEnvironmentAlone(String variable) {
    List<String> command = List.of("java", "-jar", "gonetmon.jar");

    assertThat(Footprint.mayReplace(command, Map.of(variable, "-Xmx1g"))).isFalse();
  }

  @Test
  void hasTheOptionsOfTheScripts() throws Exception {
    String common = Files.readString(Path.of("scripts", "common.sh"));
    String always = common.replaceFirst("(?s).*\nfootprint=\\(([^)]*)\\).*", "$1");
    String usually = common.replaceFirst("(?s).*footprint\\+=\\(([^)]*)\\).*", "$1");

    assertThat((always + " " + usually).split("\\s+"))
        .containsExactlyInAnyOrderElementsOf(Footprint.OPTIONS);
  }
}
