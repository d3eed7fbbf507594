package io.gonetmon;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each library has its one room, and the rooms are stacked. */
class WallsTest {
  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.gonetmon");

  @ParameterizedTest
  @CsvSource({
    "picocli, cli",
    "org.pcap4j, capture",
    "com.google.gson, output",
    "com.googlecode.lanterna, terminal"
  })
  void keepsALibraryInItsRoom(String library, String room) {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.gonetmon." + room + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library + "..")
        .check(PROGRAM);
  }

  @Test
  void putsTcpOnNothing() {
    assertOnlyUses(
        "io.gonetmon.tcp..", "io.gonetmon.tcp..", "io.gonetmon.model..", "io.gonetmon.bound..");
  }

  @Test
  void putsHttpOnTcpAlone() {
    assertOnlyUses(
        "io.gonetmon.http..",
        "io.gonetmon.http..",
        "io.gonetmon.tcp..",
        "io.gonetmon.model..",
        "io.gonetmon.bound..",
        "io.gonetmon.text..");
  }

  @Test
  void putsTheModelOnNothing() {
    assertOnlyUses("io.gonetmon.model..", "io.gonetmon.model..");
  }

  @Test
  void hasNoCycles() {
    slices().matching("io.gonetmon.(*)..").should().beFreeOfCycles().check(PROGRAM);
  }

  private static void assertOnlyUses(String room, String... below) {
    classes()
        .that()
        .resideInAPackage(room)
        .should()
        .onlyDependOnClassesThat(
            resideOutsideOfPackages("io.gonetmon..").or(resideInAnyPackage(below)))
        .allowEmptyShould(true)
        .check(PROGRAM);
  }
}
