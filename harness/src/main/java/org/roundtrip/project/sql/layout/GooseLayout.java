package org.roundtrip.project.sql.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.roundtrip.project.Direction;
import org.roundtrip.project.MigrationProject.NotRun;
import org.roundtrip.project.sql.Folder;
import org.roundtrip.project.sql.LayoutContents;
import org.roundtrip.project.sql.TransactionRule;
import org.roundtrip.project.sql.layout.MarkedFile.Marks;
import org.roundtrip.revision.SourceLocation;

/**
 * goose: one file for each migration with annotations such as {@code -- +goose Up}, ordered by the
 * number at the beginning of its name (internal/sqlparser/parser.go).
 */
final class GooseLayout implements Layout {

  private static final Pattern NAME = Pattern.compile("(\\d+)_(.*)\\.(sql|go)");
  private static final Pattern UP = Pattern.compile("(?i)^--.*\\+goose\\s+Up\\s*$");
  private static final Marks MARKS =
      new Marks(
          "goose",
          Pattern.compile("\\s*--.*\\+goose\\b\\s*(.*?)\\s*"),
          "+goose Up",
          "+goose Down",
          "section",
          true,
          TransactionRule.NONE,
          GooseLayout::take);

  @Override
  public String name() {
    return "goose";
  }

  @Override
  public String transaction() {
    return "goose runs this script in a transaction, unless the file has a line '-- +goose "
        + "NO TRANSACTION'.";
  }

  @Override
  public List<String> own(Folder folder) {
    return FileNames.marked(folder, UP);
  }

  @Override
  public boolean takes(String name) {
    return NAME.matcher(name).matches();
  }

  @Override
  public LayoutContents read(Folder folder) {
    LinearRevisions chain = new LinearRevisions();
    List<NotRun> notRun = new ArrayList<>();
    folder.files().stream()
        .map(NAME::matcher)
        .filter(Matcher::matches)
        .filter(name -> !name.group().endsWith("_test.go"))
        .sorted(Comparator.comparing(name -> FileNames.number(name.group(1))))
        .forEach(name -> add(chain, notRun, folder, name));
    return chain.contents(notRun);
  }

  private static void add(LinearRevisions chain, List<NotRun> notRun, Folder folder, Matcher name) {
    String file = name.group();
    if (name.group(3).equals("go")) {
      notRun.add(
          chain.notRun(
              FileNames.number(name.group(1)).toString(),
              file.substring(0, file.length() - ".go".length()),
              LinearRevisions.words(name.group(2)),
              SourceLocation.of(folder.resolve(file)),
              "It is Go code in " + file + ", which Roundtrip cannot run."));
      return;
    }
    MarkedFile.read(folder.read(file), MARKS)
        .addTo(
            chain,
            FileNames.number(name.group(1)).toString(),
            FileNames.withoutSql(file),
            name.group(2));
  }

  private static void take(MarkedFile file, int line, Matcher mark) {
    String annotation = mark.group(1).toUpperCase(Locale.ROOT);
    switch (annotation) {
      case "UP" -> begin(file, line, Direction.UPGRADE, "Up", !file.has(Direction.UPGRADE));
      case "DOWN" -> begin(file, line, Direction.DOWNGRADE, "Down", file.has(Direction.UPGRADE));
      case "STATEMENTBEGIN" -> file.beginStatement(line);
      case "STATEMENTEND" -> file.endStatement();
      case "NO TRANSACTION" -> List.of(Direction.values()).forEach(file::runWithoutTransaction);
      case "ENVSUB OFF" -> {}
      case "ENVSUB ON" ->
          throw file.file()
              .error(
                  line,
                  "'+goose ENVSUB' substitutes environment variables, which Roundtrip does not"
                      + " support; write the values into the script.");
      default ->
          throw file.file()
              .error(line, "goose has no annotation '" + annotation + "'; correct it.");
    }
  }

  private static void begin(
      MarkedFile file, int line, Direction direction, String word, boolean allowed) {
    if (!allowed || file.has(Direction.DOWNGRADE)) {
      throw file.file()
          .error(
              line,
              "'-- +goose "
                  + word
                  + "' is misplaced: goose expects one Up section and then one Down section.");
    }
    file.begin(direction);
  }
}
