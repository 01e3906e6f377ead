package org.roundtrip.project.flyway;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.roundtrip.dialect.Engine;

/** Finds the source files of migrations in code. */
final class SourceFiles {

  private static final List<String> SOURCES =
      List.of("src/main/java", "src/main/kotlin", "src/test/java", "");

  private final FlywaySetup setup;

  SourceFiles(FlywaySetup setup) {
    this.setup = setup;
  }

  /** The source file of a class, or the class file. */
  Optional<Path> find(String type) {
    String path = type.replace('.', '/');
    Stream<Path> sources =
        roots()
            .flatMap(root -> SOURCES.stream().map(root::resolve))
            .flatMap(root -> Stream.of(root.resolve(path + ".java"), root.resolve(path + ".kt")));
    Stream<Path> compiled = setup.classes().stream().map(c -> c.resolve(path + ".class"));
    return Stream.concat(sources, compiled).filter(Files::isRegularFile).findFirst();
  }

  /** The files in the source folders of the packages of migrations. */
  Stream<Path> inPackages(Engine engine, Charset encoding) {
    return roots()
        .flatMap(root -> SOURCES.stream().filter(s -> !s.isEmpty()).map(root::resolve))
        .flatMap(root -> setup.packages(engine).stream().map(root::resolve))
        .distinct()
        .filter(Files::isDirectory)
        .flatMap(folder -> ScriptFiles.in(List.of(folder), encoding).files().stream())
        .map(ScriptFile::file);
  }

  private Stream<Path> roots() {
    return Stream.concat(
        Stream.of(setup.root()),
        setup.classes().stream()
            .map(folder -> folder.toAbsolutePath().getParent())
            .filter(Objects::nonNull)
            .map(folder -> folder.getParent() == null ? folder : folder.getParent()));
  }
}
