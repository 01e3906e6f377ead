package org.roundtrip.project.sql.layout;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.project.MigrationProject.NotRun;
import org.roundtrip.project.sql.Folder;
import org.roundtrip.project.sql.LayoutContents;
import org.roundtrip.project.sql.Placeholders;
import org.roundtrip.project.sql.ScriptText;
import org.roundtrip.project.sql.SqlFile;
import org.roundtrip.project.sql.TransactionRule;
import org.roundtrip.revision.SourceLocation;

/**
 * Flyway's SQL files: {@code V1_2__x.sql}, its undo script {@code U1_2__x.sql}, and {@code
 * R__x.sql}, which runs after all versions. Versions are compared number by number. Folders are
 * searched recursively. {@code <script>.conf} can disable the transaction.
 */
final class FlywayLayout implements Layout {

  private static final Pattern NAME =
      Pattern.compile("(?:([VUB])(\\d+(?:[._]\\d+)*)|R)(?:__(.*?))?\\.(sql|java|kt)");
  private static final Pattern CALLBACK =
      Pattern.compile("(before|after|create)[A-Z][A-Za-z]*(__.*)?\\.sql");
  private static final Pattern NO_TRANSACTION =
      Pattern.compile("^\\s*executeInTransaction\\s*=\\s*false\\s*$");
  private static final Pattern NO_PLACEHOLDERS =
      Pattern.compile("^\\s*placeholderReplacement\\s*=\\s*false\\s*$");
  private static final Placeholders PLACEHOLDERS = new Placeholders(Map.of());

  /** A Flyway file; {@code kind} is V, U, B or R, and R has no version. */
  private record FlywayScript(
      String path, String kind, String version, String title, boolean isSql) {

    String name() {
      String file = path.substring(path.lastIndexOf('/') + 1);
      return file.substring(0, file.lastIndexOf('.'));
    }

    String undoPath() {
      int start = path.lastIndexOf('/') + 1;
      return path.substring(0, start) + "U" + path.substring(start + 1);
    }

    NotRun notRun(String reason) {
      return new NotRun(name(), reason);
    }
  }

  @Override
  public String name() {
    return "flyway-sql";
  }

  @Override
  public String transaction() {
    return "Flyway runs this script in a transaction, unless the script's .conf file has a "
        + "line executeInTransaction=false.";
  }

  /** Searches only one level of folders, because the path may be the root of a large tree. */
  @Override
  public List<String> own(Folder folder) {
    List<String> files = folder.files(2);
    boolean someSql =
        files.stream().anyMatch(path -> path.endsWith(".sql") && script(path) != null);
    return someSql
        ? files.stream().filter(path -> script(path) != null || isCallback(path)).toList()
        : List.of();
  }

  @Override
  public LayoutContents read(Folder folder) {
    LinearRevisions chain = new LinearRevisions();
    List<NotRun> notRun = new ArrayList<>();
    List<String> files = folder.files(Integer.MAX_VALUE);
    List<FlywayScript> scripts =
        files.stream().map(FlywayLayout::script).flatMap(Stream::ofNullable).toList();
    scripts.stream()
        .filter(script -> !script.kind().equals("U"))
        .sorted(order())
        .forEach(script -> add(chain, notRun, folder, script, scripts));
    files.stream()
        .filter(FlywayLayout::isCallback)
        .map(
            path ->
                new NotRun(
                    FileNames.withoutSql(fileName(path)), "Roundtrip does not run callbacks."))
        .forEach(notRun::add);
    return chain.contents(notRun);
  }

  private static boolean isCallback(String path) {
    return CALLBACK.matcher(fileName(path)).matches();
  }

  private static void add(
      LinearRevisions chain,
      List<NotRun> notRun,
      Folder folder,
      FlywayScript script,
      List<FlywayScript> all) {
    if (!script.isSql()) {
      notRun.add(
          chain.notRun(
              script.version().isEmpty() ? script.name() : script.version(),
              script.name(),
              LinearRevisions.words(script.title()),
              SourceLocation.of(folder.resolve(script.path())),
              "It is code in " + script.path() + ", which Roundtrip cannot run."));
    } else if (script.kind().equals("B")) {
      notRun.add(script.notRun("It is a baseline, which replaces the versions up to it."));
    } else {
      ScriptText down = down(folder, script, all);
      ScriptText up = way(folder, script.path());
      chain.add(
          script.version().isEmpty() ? script.name() : script.version(),
          script.name(),
          LinearRevisions.words(script.title()),
          up.location(),
          up.parts(rule(folder, script.path())),
          down.parts(rule(folder, script.undoPath())));
    }
  }

  private static ScriptText down(Folder folder, FlywayScript script, List<FlywayScript> all) {
    if (script.kind().equals("R")) {
      return ScriptText.unsupported(
          folder.resolve(script.path()), "Flyway has no undo scripts for repeatable migrations");
    }
    return all.stream()
        .filter(each -> each.kind().equals("U") && each.isSql())
        .filter(each -> each.version().equals(script.version()))
        .findFirst()
        .map(undo -> way(folder, undo.path()))
        .orElseGet(
            () -> ScriptText.missing(folder.resolve(script.undoPath()), "There is no undo file."));
  }

  private static ScriptText way(Folder folder, String path) {
    SqlFile file = folder.read(path);
    return (configured(folder, path, NO_PLACEHOLDERS) ? file : PLACEHOLDERS.fill(file)).asScript();
  }

  private static TransactionRule rule(Folder folder, String path) {
    return configured(folder, path, NO_TRANSACTION)
        ? TransactionRule.NONE
        : TransactionRule.WRAPPED_IF_POSSIBLE;
  }

  private static boolean configured(Folder folder, String path, Pattern line) {
    return folder.has(path + ".conf") && folder.read(path + ".conf").readable().has(line);
  }

  private static @Nullable FlywayScript script(String path) {
    Matcher name = NAME.matcher(fileName(path));
    if (!name.matches() || name.group(1) == null && name.group(3) == null) {
      return null;
    }
    String kind = name.group(1) == null ? "R" : name.group(1);
    String title = name.group(3) == null ? "" : name.group(3);
    return new FlywayScript(path, kind, version(name.group(2)), title, name.group(4).equals("sql"));
  }

  private static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Flyway considers 1, 01 and 1.0 the same version. */
  private static String version(@Nullable String written) {
    if (written == null) {
      return "";
    }
    String dotted =
        Stream.of(written.split("[._]"))
            .map(part -> FileNames.number(part).toString())
            .reduce((left, right) -> left + "." + right)
            .orElseThrow();
    return dotted.replaceFirst("(\\.0)+$", "");
  }

  private static Comparator<FlywayScript> order() {
    return Comparator.comparing((FlywayScript script) -> script.kind().equals("R"))
        .thenComparing(FlywayLayout::byVersion)
        .thenComparing(FlywayScript::title)
        .thenComparing(FlywayScript::path);
  }

  private static int byVersion(FlywayScript one, FlywayScript other) {
    List<BigInteger> first = numbers(one);
    List<BigInteger> second = numbers(other);
    for (int i = 0; i < Math.min(first.size(), second.size()); i++) {
      int byPart = first.get(i).compareTo(second.get(i));
      if (byPart != 0) {
        return byPart;
      }
    }
    return Integer.compare(first.size(), second.size());
  }

  private static List<BigInteger> numbers(FlywayScript script) {
    return Stream.of(script.version().split("\\."))
        .filter(part -> !part.isEmpty())
        .map(FileNames::number)
        .toList();
  }
}
