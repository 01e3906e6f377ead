package org.roundtrip.project.sql.layout;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.roundtrip.project.Direction;
import org.roundtrip.project.sql.Folder;
import org.roundtrip.project.sql.LayoutContents;
import org.roundtrip.project.sql.TransactionRule;
import org.roundtrip.project.sql.layout.MarkedFile.Marks;

/**
 * sql-migrate: one file for each migration with commands such as {@code -- +migrate Up}. Names that
 * begin with a number come first, ordered by the number. The id is the full file name (migrate.go).
 */
final class SqlMigrateLayout implements Layout {

  private static final Pattern NUMBER = Pattern.compile("(\\d+).*");
  private static final Pattern UP = Pattern.compile("^-- \\+migrate Up\\b");
  private static final Marks MARKS =
      new Marks(
          "sql-migrate",
          Pattern.compile("-- \\+migrate (\\S+)(.*)"),
          "+migrate Up",
          "+migrate Down",
          "section",
          false,
          TransactionRule.NONE,
          SqlMigrateLayout::take);

  @Override
  public String name() {
    return "sql-migrate";
  }

  @Override
  public String transaction() {
    return "sql-migrate runs this script in a transaction, unless the '-- +migrate' line "
        + "above it ends with notransaction.";
  }

  @Override
  public List<String> own(Folder folder) {
    return FileNames.marked(folder, UP);
  }

  @Override
  public boolean takes(String name) {
    return NUMBER.matcher(name).matches();
  }

  @Override
  public LayoutContents read(Folder folder) {
    LinearRevisions chain = new LinearRevisions();
    folder.sqlFiles().stream().sorted(order()).forEach(name -> add(chain, folder, name));
    return chain.contents();
  }

  private static void add(LinearRevisions chain, Folder folder, String name) {
    String title = FileNames.withoutSql(name);
    MarkedFile.read(folder.read(name), MARKS)
        .addTo(chain, name, title, title.replaceFirst("^\\d+", ""));
  }

  private static Comparator<String> order() {
    return Comparator.comparing((String name) -> !NUMBER.matcher(name).matches())
        .thenComparing(
            (one, other) -> {
              Matcher first = NUMBER.matcher(one);
              Matcher second = NUMBER.matcher(other);
              return first.matches() && second.matches()
                  ? FileNames.number(first.group(1)).compareTo(FileNames.number(second.group(1)))
                  : 0;
            })
        .thenComparing(Comparator.naturalOrder());
  }

  private static void take(MarkedFile file, int line, Matcher mark) {
    switch (mark.group(1)) {
      case "Up" -> begin(file, Direction.UPGRADE, mark.group(2));
      case "Down" -> begin(file, Direction.DOWNGRADE, mark.group(2));
      case "StatementBegin" -> file.beginStatement(line);
      case "StatementEnd" -> file.endStatement();
      default ->
          throw file.file()
              .error(line, "sql-migrate has no command '" + mark.group(1) + "'; correct the line.");
    }
  }

  private static void begin(MarkedFile file, Direction direction, String options) {
    if (options.strip().equals("notransaction")) {
      file.runWithoutTransaction(direction);
    }
    file.begin(direction);
  }
}
