package org.roundtrip.project.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sources and the files of settings of the project to which a folder of migrations belongs:
 * everything below the folder with its build file or its Git repository, or else the files of
 * settings in the folders above the migrations.
 */
final class ProjectSources {

  /** How many folders below the project's own one migrations may be. */
  private static final int DEPTH = 5;

  private static final int MAX_FILES = 5_000;
  private static final long MAX_BYTES = 500_000;

  private static final List<String> ROOTS =
      List.of(
          ".git",
          "go.mod",
          "Cargo.toml",
          "package.json",
          "pyproject.toml",
          "pom.xml",
          "build.gradle",
          "build.gradle.kts",
          "Gemfile",
          "mix.exs");

  private static final List<String> SETTINGS =
      List.of(
          ".env",
          "dbconfig.yml",
          "flyway.conf",
          "flyway.toml",
          "liquibase.properties",
          "compose.yaml",
          "docker-compose.yml",
          "Makefile");

  private static final Pattern SOURCE =
      Pattern.compile(
          "\\.env|Makefile|Dockerfile|.*\\.(?:go|rs|py|rb|js|mjs|cjs|ts|java|kt|kts|groovy|gradle"
              + "|cs|php|exs?|toml|ya?ml|json|ini|conf|properties|xml|hcl|sh)");

  private static final Pattern TEST =
      Pattern.compile("(?i)test_.*|.*(?:_test|\\.test|\\.spec|Test|Tests|IT)\\.\\w+|.*\\.lock");

  private static final Set<String> SKIPPED =
      Set.of(
          "node_modules",
          "vendor",
          "target",
          "build",
          "dist",
          "venv",
          "site-packages",
          "test",
          "tests",
          "testdata",
          "__tests__",
          "docs",
          "examples");

  private ProjectSources() {}

  /** The files, in a fixed order: first those of the nearest folder, then of those around it. */
  static Stream<List<Path>> of(Path migrations) {
    Path folder = migrations.toAbsolutePath().normalize();
    List<Path> above =
        Stream.iterate(folder, Objects::nonNull, Path::getParent).limit(DEPTH).toList();
    List<Path> roots = above.stream().filter(ProjectSources::isRoot).toList();
    return roots.isEmpty()
        ? Stream.of(settings(above))
        : roots.stream().map(root -> below(root, folder));
  }

  private static boolean isRoot(Path folder) {
    return ROOTS.stream().anyMatch(name -> Files.exists(folder.resolve(name)));
  }

  private static List<Path> settings(List<Path> folders) {
    return folders.stream()
        .flatMap(folder -> SETTINGS.stream().map(folder::resolve))
        .filter(Files::isRegularFile)
        .toList();
  }

  private static List<Path> below(Path root, Path migrations) {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(root, new Visitor(root, migrations, files));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files.stream().sorted().toList();
  }

  /** The text of a file; empty if it cannot be read. */
  static String text(Path file) {
    try {
      // Whatever its encoding is, what sets the mode is ASCII.
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }

  /** Collects sources outside the migrations, of which the scripts tell more. */
  private static final class Visitor extends SimpleFileVisitor<Path> {

    private final Path root;
    private final Path migrations;
    private final List<Path> files;

    Visitor(Path root, Path migrations, List<Path> files) {
      this.root = root;
      this.migrations = migrations;
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      String name = String.valueOf(folder.getFileName());
      boolean skipped = SKIPPED.contains(name) || name.startsWith(".");
      return !folder.equals(root) && (skipped || folder.equals(migrations))
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = String.valueOf(file.getFileName());
      boolean isSource =
          attributes.isRegularFile()
              && attributes.size() <= MAX_BYTES
              && SOURCE.matcher(name).matches()
              && !TEST.matcher(name).matches();
      if (isSource) {
        files.add(file);
      }
      return files.size() < MAX_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, @Nullable IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }
}
