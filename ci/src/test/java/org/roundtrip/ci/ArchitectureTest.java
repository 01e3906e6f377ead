package org.roundtrip.ci;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the command may depend on. */
class ArchitectureTest {

  private static final JavaClasses COMMAND =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.roundtrip.ci");

  @Test
  void knowsTheHarnessByItsApiAlone() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            Stream.concat(
                    Stream.of(
                        "java..",
                        "org.jspecify..",
                        "picocli..",
                        "tools.jackson..",
                        "org.roundtrip.ci.."),
                    Stream.of(System.getProperty("roundtrip.api.packages").split(";")))
                .toArray(String[]::new))
        .because("what a front end needs is what other users of the harness need")
        .check(COMMAND);
  }

  @Test
  void packagesHaveNoCycles() {
    slices()
        .matching("org.roundtrip.(**)")
        .should()
        .beFreeOfCycles()
        .because("a package can only be understood alone when what it needs does not need it")
        .check(COMMAND);
  }
}
