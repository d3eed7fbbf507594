package io.gonetmon;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.gonetmon.walls.House;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each library has its rooms, the rooms are stacked, and what is in them is small. */
class WallsTest {
  private static final String ROOT = "io.gonetmon.";
  private static final int MOST_LINES = 300;
  private static final int MOST_FILES = 25;
  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.gonetmon");

  /** Each package by itself, also one that holds others, as the root does. */
  private static final ArchRule NO_CIRCLES =
      slices().assignedFrom(new EachPackage()).should().beFreeOfCycles();

  private static final class EachPackage implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
      return SliceIdentifier.of(javaClass.getPackageName());
    }

    @Override
    public String getDescription() {
      return "each package";
    }
  }

  @ParameterizedTest
  @CsvSource({
    "picocli, cli",
    "org.pcap4j, capture",
    "com.google.gson, output notify export",
    "io.airlift, capture.file",
    "org.HdrHistogram, export",
    "com.google.re2j, where",
    "org.tomlj, config",
    "io.prometheus, metrics",
    "com.sun.net.httpserver, serve",
    "com.sun.jna, os terminal capture",
    "com.googlecode.lanterna, terminal"
  })
  void keepsALibraryInItsRooms(String library, String rooms) {
    noClasses()
        .that()
        .resideOutsideOfPackages(packages(rooms))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library + "..")
        .check(PROGRAM);
  }

  @ParameterizedTest
  @CsvSource({
    "model, text",
    "text, ''",
    "bound, ''",
    "os, ''",
    "config, os text",
    "tcp, model bound",
    "http, tcp model text bound",
    "where, model text",
    "query, model where",
    "history, model query where bound text",
    "output, model query where text bound os",
    "export, output model os",
    "notify, model output os",
    "save, capture.queue tcp http model output os",
    "alert, model output bound query where",
    "page, model query where output",
    "metrics, model output",
    "serve, output page metrics"
  })
  void letsARoomKnowOnlyTheseOfOurs(String room, String known) {
    classes()
        .that()
        .resideInAPackage(ROOT + room + "..")
        .should()
        .onlyDependOnClassesThat(
            resideOutsideOfPackages(ROOT + ".")
                .or(resideInAnyPackage(packages(room + " " + known))))
        .check(PROGRAM);
  }

  @Test
  void hasNoCircles() {
    NO_CIRCLES.check(PROGRAM);
  }

  @Test
  void wouldSeeACircleThroughAPackageThatHoldsOthers() {
    JavaClasses circle = new ClassFileImporter().importPackagesOf(House.class);

    assertThatThrownBy(() -> NO_CIRCLES.check(circle))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("io.gonetmon.walls.room");
  }

  @Test
  void keepsEachFileSmall() throws IOException {
    assertThat(sources().filter(each -> lines(each) > MOST_LINES)).isEmpty();
  }

  /** The dashboard has a file for each region of the screen. */
  @Test
  void keepsEachRoomSmall() throws IOException {
    Map<String, Long> files =
        sources()
            .map(each -> String.valueOf(each.getParent().getFileName()))
            .filter(room -> !room.equals("dashboard"))
            .collect(Collectors.groupingBy(room -> room, Collectors.counting()));

    assertThat(files).containsKey("capture");
    assertThat(files.values()).allMatch(count -> count <= MOST_FILES);
  }

  private static Stream<Path> sources() throws IOException {
    try (Stream<Path> all = Files.walk(Path.of("src/main/java"))) {
      return all.filter(each -> each.toString().endsWith(".java")).toList().stream();
    }
  }

  private static long lines(Path file) {
    try {
      return Files.readAllLines(file).size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String[] packages(String rooms) {
    return Arrays.stream(rooms.strip().split(" "))
        .map(each -> ROOT + each + "..")
        .toArray(String[]::new);
  }
}
