package org.roundtrip.finding.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.dialect.Engine;
import org.roundtrip.revision.Revision;

/** The statements of a fix as elements of a Liquibase changeset. */
final class ChangeSetLines {

  private ChangeSetLines() {}

  /** Whether a revision is a changeset, whose id has the form {@code id::author::file}. */
  static boolean isIn(@Nullable Revision revision) {
    return revision != null && revision.id().value().split("::").length == 3;
  }

  /**
   * The lines.
   *
   * @param isRollback whether the statements belong in the rollback
   */
  static List<String> of(List<String> sql, Engine engine, String file, boolean isRollback) {
    if (file.endsWith(".sql")) {
      return sql.stream().map(text -> formatted(text, isRollback)).toList();
    }
    if (sql.isEmpty() || file.endsWith(".xml")) {
      return xml(sql, engine, isRollback);
    }
    return file.endsWith(".json") ? json(sql, engine, isRollback) : yaml(sql, engine, isRollback);
  }

  private static List<String> yaml(List<String> sql, Engine engine, boolean isRollback) {
    List<String> lines = new ArrayList<>();
    for (String statement : sql) {
      if (statement.startsWith("--")) {
        lines.add("#" + statement.substring(2));
      } else {
        lines.add("- sql:");
        lines.add("    dbms: " + engine.word());
        lines.add("    splitStatements: false");
        lines.add("    sql: " + quoted(statement));
      }
    }
    return isRollback ? indented("rollback:", lines, "") : lines;
  }

  private static List<String> json(List<String> sql, Engine engine, boolean isRollback) {
    List<String> lines = new ArrayList<>();
    for (String statement : sql) {
      String separator = lines.size() + 1 < sql.size() ? "," : "";
      lines.add(
          "{\"sql\": {\"dbms\": \"%s\", \"splitStatements\": false, \"sql\": %s}}%s"
              .formatted(engine.word(), quoted(statement), separator));
    }
    return isRollback ? indented("\"rollback\": [", lines, "]") : lines;
  }

  /** The text as a literal of JSON, which is also one of YAML. */
  private static String quoted(String text) {
    return "\""
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t")
        + "\"";
  }

  private static List<String> indented(String first, List<String> lines, String last) {
    List<String> all = new ArrayList<>(List.of(first));
    lines.forEach(line -> all.add("    " + line));
    if (!last.isEmpty()) {
      all.add(last);
    }
    return all;
  }

  private static String formatted(String statement, boolean isRollback) {
    String text = statement.startsWith("--") ? statement : statement + ";";
    return isRollback ? text.replaceAll("(?m)^", "--rollback ") : text;
  }

  private static List<String> xml(List<String> sql, Engine engine, boolean isRollback) {
    if (sql.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    for (String statement : sql) {
      String text = statement.replace("&", "&amp;").replace("<", "&lt;");
      lines.add(
          statement.startsWith("--")
              ? "<!-- " + text.substring(2).strip() + " -->"
              : "<sql dbms=\"" + engine.word() + "\" splitStatements=\"false\">" + text + "</sql>");
    }
    return isRollback ? indented("<rollback>", lines, "</rollback>") : lines;
  }
}
