package org.roundtrip;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.dialect.Engine;

/** The arrows between the parts: who may know whom. */
class ArchitectureTest {

  private static final JavaClasses HARNESS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.roundtrip");

  @ParameterizedTest(name = "{0} knows {1}")
  @CsvSource({
    "dialect, ''",
    "setting, ''",
    "cache, ''",
    "revision, setting",
    "database, dialect setting",
    "sql, dialect revision setting",
    "schema, dialect sql",
    "rows, dialect schema",
    "generate, dialect sql schema",
    "shrink, dialect schema generate",
    "project, dialect sql revision setting database",
    "trip, dialect sql revision setting database schema rows project",
    "rowtest, dialect sql revision setting database schema rows generate shrink project trip",
    "change, dialect sql revision setting database project",
    "finding, dialect revision setting database",
    "check, dialect sql revision setting database schema rows generate project change trip rowtest finding",
    "upgrade, dialect revision database project trip",
    "gate, dialect revision setting database finding check",
    "shard, dialect revision setting database",
    "config, dialect revision setting generate project rowtest finding check gate",
    "verify, dialect sql revision setting database schema rows generate project change trip rowtest finding check gate cache shard",
  })
  void arrows(String part, String known) {
    String[] allowed =
        Stream.concat(Stream.of(part), Arrays.stream(known.split(" ")).filter(k -> !k.isEmpty()))
            .map(name -> "org.roundtrip." + name + "..")
            .toArray(String[]::new);
    ArchRule rule =
        classes()
            .that(resideInAPackage("org.roundtrip." + part + ".."))
            .and(resideOutsideOfPackages("org.roundtrip.dialect.*"))
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage(allowed).or(resideOutsideOfPackages("org.roundtrip..")))
            .because("the way of the data has one direction");
    rule.check(HARNESS);
  }

  @Test
  void packagesHaveNoCycles() {
    slices()
        .matching("org.roundtrip.(**)")
        .should()
        .beFreeOfCycles()
        .because("a package can only be understood alone when what it needs does not need it")
        .check(HARNESS);
  }

  @Test
  void noSimpleNameStandsTwice() throws IOException {
    Map<String, List<String>> bySimpleName = new TreeMap<>();
    for (String module : List.of("harness", "junit-extension", "ci")) {
      Path root = Path.of("..", module, "src/main/java");
      try (Stream<Path> files = Files.walk(root)) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .filter(file -> !file.endsWith("package-info.java"))
            .forEach(
                file ->
                    bySimpleName
                        .computeIfAbsent(file.getFileName().toString(), name -> new ArrayList<>())
                        .add(root.relativize(file).toString()));
      }
    }
    bySimpleName.values().removeIf(files -> files.size() == 1);

    assertThat(bySimpleName).isEmpty();
  }

  @Test
  void nothingKnowsADialectsParts() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.roundtrip.dialect.*")
        .because("a dialect is found as a service, so that one more touches nothing else")
        .check(HARNESS.that(resideOutsideOfPackages("org.roundtrip.dialect.*")));
  }

  @Test
  void onlyDialectsNameEngines() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.roundtrip.dialect..", "org.roundtrip..sqlite..", "org.roundtrip..postgres..")
        .should()
        .accessField(Engine.class, "SQLITE")
        .orShould()
        .accessField(Engine.class, "POSTGRESQL")
        .because("one more engine must touch nothing but its own packages")
        .check(HARNESS);
  }

  @Test
  void nothingKnowsAFrontEnd() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.junit..", "picocli..", "org.roundtrip.junit..", "org.roundtrip.ci..")
        .because("front ends depend on the harness and never the other way")
        .check(HARNESS);
  }

  @ParameterizedTest(name = "{0} stays in {1}")
  @CsvSource({
    "org.testcontainers.., org.roundtrip.database.postgres.container",
    "com.github.dockerjava.., org.roundtrip.database.postgres.container",
    "eu.maveniverse.., org.roundtrip.database.postgres.embedded",
    "org.apache.commons.compress.., org.roundtrip.database.postgres.embedded",
    "org.tukaani.., org.roundtrip.database.postgres.embedded",
    "org.flywaydb.., org.roundtrip.project.flyway",
    "org.apache.ibatis.., org.roundtrip.project.mybatis",
    "liquibase.., org.roundtrip.project.liquibase",
    "org.yaml.., org.roundtrip.project.spring",
    "org.eclipse.jgit.., org.roundtrip.change.git",
  })
  void optionalLibrariesStayInTheirPackage(String library, String home) {
    noClasses()
        .that()
        .resideOutsideOfPackage(home)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .because("a user who does not have the library must be able to do without it")
        .check(HARNESS);
  }

  @ParameterizedTest(name = "{0} stays in {1}")
  @CsvSource({
    "tools.jackson.databind.., org.roundtrip.[project.alembic|gate|finding.data|shard]",
    "net.jqwik.., org.roundtrip.generate.value",
    "com.github.curiousoddman.., org.roundtrip.generate.value",
    "net.sf.jsqlparser.., org.roundtrip.generate.predicate",
  })
  void librariesStayInTheirPackage(String library, String home) {
    noClasses()
        .that()
        .resideOutsideOfPackage(home)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .because("what a library is good for is said in one place, so that it can be replaced")
        .check(HARNESS);
  }
}
