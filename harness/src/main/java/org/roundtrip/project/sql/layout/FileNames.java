package org.roundtrip.project.sql.layout;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.roundtrip.project.sql.Folder;

/** Reads file names for several layouts. */
final class FileNames {

  private static final Pattern SQLX = Pattern.compile("\\bsqlx\\b");
  private static final Pattern NO_TRANSACTION = Pattern.compile("\\A-- no-transaction");

  private static final Set<String> DIALECTS =
      Set.of(
          "postgres",
          "postgresql",
          "pg",
          "sqlite",
          "sqlite3",
          "mysql",
          "mariadb",
          "cockroach",
          "cockroachdb",
          "mssql");

  private FileNames() {}

  static String withoutSql(String name) {
    return name.substring(0, name.length() - ".sql".length());
  }

  /** Digits as a number, so that 2 sorts before 10 and 01 equals 1. */
  static BigInteger number(String digits) {
    return new BigInteger(digits);
  }

  static boolean isDialect(String word) {
    return DIALECTS.contains(word);
  }

  /** Whether a name such as {@code x.postgres.up.sql} names a dialect before its direction. */
  static boolean namesDialect(String name) {
    return Pattern.matches(".*\\.(up|down)\\.sql", name)
        && Stream.of(name.split("\\.")).skip(1).anyMatch(FileNames::isDialect);
  }

  static boolean anyNamesDialect(Folder folder) {
    return folder.files().stream().anyMatch(FileNames::namesDialect);
  }

  /** The files that contain such a line, except files with a dialect in their names. */
  static List<String> marked(Folder folder, Pattern line) {
    return folder.sqlFiles().stream()
        .filter(name -> !namesDialect(name))
        .filter(name -> folder.read(name).has(line))
        .toList();
  }

  /** Whether there is evidence of sqlx, whose file names look like golang-migrate's. */
  static boolean speaksForSqlx(Folder folder) {
    return folder.sqlFiles().stream()
            .anyMatch(name -> NO_TRANSACTION.matcher(folder.read(name).line(1)).find())
        || projectFolders(folder.path()).stream().anyMatch(FileNames::usesSqlx);
  }

  private static List<Path> projectFolders(Path path) {
    Path here = path.toAbsolutePath().normalize();
    return Stream.iterate(here, each -> each != null, Path::getParent).limit(3).toList();
  }

  private static boolean usesSqlx(Path folder) {
    Path cargo = folder.resolve("Cargo.toml");
    return Files.isDirectory(folder.resolve(".sqlx"))
        || Files.isRegularFile(cargo)
            && Folder.open(folder).read("Cargo.toml").readable().has(SQLX);
  }
}
