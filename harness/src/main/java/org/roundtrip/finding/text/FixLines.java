package org.roundtrip.finding.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Finding;

/** The statements of a fix in the language of the file that they belong in. */
final class FixLines {

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
    boolean python =
        finding.fix().file() != null && finding.fix().file().toString().endsWith(".py");
    if (!python || finding.database() == null) {
      return sql.stream().map(text -> text + (isComment(text) ? "" : ";")).toList();
    }
    return python(sql, finding.database().engine());
  }

  private static List<String> python(List<String> sql, Engine engine) {
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
    boolean quotes = escaped.contains("\"");
    String quote = quotes ? escaped.contains("'") || escaped.endsWith("\"") ? "'''" : "'" : "\"";
    return "op.execute(" + quote + escaped + quote + ")";
  }

  private static boolean isComment(String statement) {
    return statement.startsWith("--");
  }

  private static String dialect(Engine engine) {
    return engine.label().toLowerCase(Locale.ROOT);
  }
}
