package org.roundtrip.junit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the extension may know. */
class ArchitectureTest {

  private static final JavaClasses EXTENSION =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.roundtrip.junit");

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
                        "org.junit..",
                        "org.opentest4j..",
                        "org.assertj..",
                        "net.jqwik.api",
                        "org.roundtrip.junit"),
                    Stream.of(System.getProperty("roundtrip.api.packages").split(";")))
                .toArray(String[]::new))
        .because("the extension is a thin adapter: annotation to settings, report to tests")
        .check(EXTENSION);
  }

  @Test
  void assertionsAloneNeedAssertJ() {
    noClasses()
        .that()
        .haveSimpleNameNotEndingWith("Assert")
        .and()
        .doNotHaveSimpleName("RoundtripAssertions")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.assertj..")
        .because("AssertJ is optional")
        .check(EXTENSION);
  }
}
