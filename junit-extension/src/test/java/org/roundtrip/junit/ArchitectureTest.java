package org.roundtrip.junit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What the extension may know. */
class ArchitectureTest {

  private static final JavaClasses EXTENSION =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.roundtrip.junit");

  @Test
  void knowsTheHarnessByItsDoorsAlone() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.jspecify..",
            "org.junit..",
            "org.opentest4j..",
            "org.assertj..",
            "net.jqwik.api",
            "org.roundtrip",
            "org.roundtrip.junit",
            "org.roundtrip.check",
            "org.roundtrip.config",
            "org.roundtrip.database",
            "org.roundtrip.finding",
            "org.roundtrip.project",
            "org.roundtrip.revision",
            "org.roundtrip.schema",
            "org.roundtrip.dialect",
            "org.roundtrip.generate.value",
            "org.roundtrip.project.detect",
            "org.roundtrip.rowtest",
            "org.roundtrip.upgrade",
            "org.roundtrip.verify")
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
