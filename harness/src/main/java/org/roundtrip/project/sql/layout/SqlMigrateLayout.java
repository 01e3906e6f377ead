package org.roundtrip.project.sql.layout;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.roundtrip.project.sql.Folder;
import org.roundtrip.project.sql.LayoutContents;
import org.roundtrip.project.sql.SqlFile;
import org.roundtrip.project.sql.TransactionRule;

/**
 * sql-migrate: one file for each migration with commands such as {@code -- +migrate Up}. Names that
 * begin with a number go first, by that number; the id is the file's whole name (migrate.go).
 */
final class SqlMigrateLayout implements Layout {

  private static final Pattern NUMBER = Pattern.compile("(\\d+).*");
  private static final Pattern MARK = Pattern.compile("-- \\+migrate (\\S+)(.*)");
  private static final Pattern UP = Pattern.compile("^-- \\+migrate Up\\b");
  private static final Set<String> COMMANDS =
      Set.of("Up", "Down", "StatementBegin", "StatementEnd");

  @Override
  public String name() {
    return "sql-migrate";
  }

  @Override
  public List<String> own(Folder folder) {
    return FileNames.marked(folder, UP);
  }

  @Override
  public LayoutContents read(Folder folder) {
    LinearRevisions chain = new LinearRevisions();
    folder.sqlFiles().stream()
        .sorted(order())
        .forEach(name -> new AnnotatedFile(folder.read(name)).addTo(chain, name));
    return chain.contents();
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

  /** One file, line by line. */
  private static final class AnnotatedFile {

    private final SqlFile file;
    private final FileSection up;
    private final FileSection down;
    private TransactionRule upRule = TransactionRule.WRAPPED;
    private TransactionRule downRule = TransactionRule.WRAPPED;
    private @Nullable FileSection at;
    private int open;

    AnnotatedFile(SqlFile file) {
      this.file = file;
      this.up = new FileSection(file);
      this.down = new FileSection(file);
      for (int line = 1; line <= file.size(); line++) {
        Matcher mark = file.match(line, MARK);
        if (mark != null) {
          take(line, mark.group(1), mark.group(2).strip().equals("notransaction"));
        }
        if (at != null) {
          at.add(line);
        }
      }
    }

    private void take(int line, String command, boolean noTransaction) {
      if (!COMMANDS.contains(command)) {
        throw file.error(line, "sql-migrate knows no command '" + command + "'; correct the line.");
      }
      if (command.equals("Up")) {
        at = up;
        upRule = noTransaction ? TransactionRule.NONE : upRule;
      } else if (command.equals("Down")) {
        at = down;
        downRule = noTransaction ? TransactionRule.NONE : downRule;
      } else {
        open = command.equals("StatementBegin") ? line : 0;
      }
    }

    void addTo(LinearRevisions chain, String name) {
      if (open > 0) {
        throw file.error(
            open, "'+migrate StatementBegin' has no '+migrate StatementEnd'; write it.");
      }
      if (up.isAbsent()) {
        throw file.error(
            1, "sql-migrate needs a '-- +migrate Up' line before the statements; write it.");
      }
      String title = FileNames.withoutSql(name);
      chain.add(
          name,
          title,
          LinearRevisions.words(title.replaceFirst("^\\d+", "")),
          up.location(),
          up.asScript().parts(upRule),
          down.orMissing("There is no '-- +migrate Down' section.").parts(downRule));
    }
  }
}
