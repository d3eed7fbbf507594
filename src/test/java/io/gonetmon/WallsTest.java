package io.gonetmon;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.gonetmon.walls.House;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each library has its rooms, and the rooms are stacked. */
class WallsTest {
  private static final String ROOT = "io.gonetmon.";
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
    "com.google.gson, output",
    "org.HdrHistogram, analysis",
    "com.sun.jna, os terminal capture",
    "com.googlecode.lanterna, terminal dashboard"
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
    "model, ''",
    "text, ''",
    "bound, ''",
    "os, ''",
    "tcp, model bound",
    "http, tcp model text bound",
    "output, model text",
    "alert, model output"
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

  private static String[] packages(String rooms) {
    return Arrays.stream(rooms.strip().split(" "))
        .map(each -> ROOT + each + "..")
        .toArray(String[]::new);
  }
}
