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
   * The lines; empty for YAML and JSON, in which they would be part of an existing list.
   *
   * @param isRollback whether the statements belong in the rollback
   */
  static List<String> of(List<String> sql, Engine engine, String file, boolean isRollback) {
    if (file.endsWith(".sql")) {
      return sql.stream().map(text -> formatted(text, isRollback)).toList();
    }
    return file.endsWith(".xml") ? xml(sql, engine, isRollback) : List.of();
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
    if (!isRollback) {
      return lines;
    }
    List<String> rollback = new ArrayList<>(List.of("<rollback>"));
    lines.forEach(line -> rollback.add("    " + line));
    rollback.add("</rollback>");
    return rollback;
  }
}
