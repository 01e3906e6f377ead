package org.roundtrip.finding.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Finding;

/** The statements of a fix in the language of the file that they belong in. */
public final class FixLines {

  private static final String NAME = "(\\w+)";

  private static final Pattern DROP_TABLE = Pattern.compile("DROP TABLE " + NAME);
  private static final Pattern DROP_INDEX = Pattern.compile("DROP INDEX " + NAME);
  private static final Pattern DROP_COLUMN =
      Pattern.compile("ALTER TABLE " + NAME + " DROP COLUMN " + NAME);

  /** A colon that SQLAlchemy would read as the beginning of a parameter. */
  private static final Pattern PARAMETER = Pattern.compile("(?<![:\\w\\\\]):(?=\\w)");

  private FixLines() {}

  static List<String> of(Finding finding) {
    List<String> sql = finding.fix().sql();
    String file = file(finding);
    if (finding.database() == null) {
      return plain(sql);
    }
    List<String> lines =
        isPython(Path.of(file))
            ? python(sql, finding.database().engine())
            : ChangeSetLines.isIn(finding.revision())
                ? ChangeSetLines.of(
                    sql, finding.database().engine(), file, finding.fix().file() != null)
                : plain(sql);
    return lines.stream().flatMap(String::lines).toList();
  }

  private static List<String> plain(List<String> sql) {
    return sql.stream().map(FixLines::terminated).toList();
  }

  private static String terminated(String statement) {
    return isComment(statement) ? statement : statement + ";";
  }

  /** The file in which the statements belong. */
  private static String file(Finding finding) {
    Path file = finding.fix().file();
    if (file == null && finding.location() != null) {
      file = finding.location().file();
    }
    return String.valueOf(file);
  }

  /** Whether a file contains Python. */
  public static boolean isPython(Path file) {
    return file.toString().endsWith(".py");
  }

  /** The statements as Python for Alembic. */
  public static List<String> python(List<String> sql, Engine engine) {
    List<String> lines = new ArrayList<>();
    boolean inBlock = false;
    for (String statement : sql) {
      String operation = operation(statement);
      if (!operation.isEmpty()) {
        lines.add(operation);
      } else {
        if (!inBlock) {
          lines.add("if op.get_bind().dialect.name == \"" + dialect(engine) + "\":");
        }
        lines.add("    " + execute(statement));
      }
      inBlock = operation.isEmpty();
    }
    return lines;
  }

  /** The operation of Alembic that runs on every database; empty if there is none. */
  private static String operation(String statement) {
    return Stream.of(
            operation(DROP_TABLE, statement, "op.drop_table(\"$1\")"),
            operation(DROP_INDEX, statement, "op.drop_index(\"$1\")"),
            operation(DROP_COLUMN, statement, "op.drop_column(\"$1\", \"$2\")"))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String operation(Pattern pattern, String statement, String format) {
    Matcher matcher = pattern.matcher(statement);
    return matcher.matches() ? matcher.replaceFirst(format) : "";
  }

  private static String execute(String statement) {
    if (isComment(statement)) {
      return "#" + statement.substring(2);
    }
    String text = statement.replace("\\", "\\\\");
    String escaped = PARAMETER.matcher(text).replaceAll("\\\\\\\\:");
    return "op.execute(" + quoted(escaped) + ")";
  }

  private static String quoted(String text) {
    if (text.contains("\n") || (text.contains("\"") && text.contains("'"))) {
      return "\"\"\"" + text.replace("\"\"\"", "\\\"\"\"").replaceFirst("\"$", "\\\\\"") + "\"\"\"";
    }
    String quote = text.contains("\"") ? "'" : "\"";
    return quote + text + quote;
  }

  private static boolean isComment(String statement) {
    return statement.startsWith("--");
  }

  private static String dialect(Engine engine) {
    return engine.label().toLowerCase(Locale.ROOT);
  }
}
