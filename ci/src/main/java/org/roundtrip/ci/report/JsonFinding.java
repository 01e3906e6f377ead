package org.roundtrip.ci.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roundtrip.finding.Evidence;
import org.roundtrip.finding.FailingRows;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.Fix;
import org.roundtrip.finding.Reproduction;
import org.roundtrip.finding.text.FindingText;
import org.roundtrip.finding.text.Wording;
import org.roundtrip.revision.SourceLocation;
import org.roundtrip.setting.SettingValue;

/** A finding as JSON, part by part, and as the lines that the console prints. */
final class JsonFinding {

  private static final Wording WORDING = CommandLineWording.INSTANCE;

  private JsonFinding() {}

  static Map<String, @Nullable Object> tree(Finding found) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("code", found.code().name());
    tree.put("severity", found.severity().word());
    tree.put("revision", found.revision() == null ? null : found.revision().name());
    tree.put("database", found.database() == null ? null : found.database().engine().word());
    tree.put("title", found.title());
    putPlace(found.location(), tree);
    tree.put("summary", found.summary());
    tree.put("evidence", found.evidence().stream().map(JsonFinding::evidence).toList());
    tree.put("statement", found.cause() == null ? null : found.cause().statement());
    tree.put("fix", fix(found));
    tree.put("reproduction", reproduction(found.reproduction()));
    if (!found.alsoSeen().isEmpty()) {
      tree.put("alsoSeen", found.alsoSeen().stream().map(JsonFinding::tree).toList());
    }
    tree.put("details", FindingText.details(found, WORDING));
    return tree;
  }

  private static void putPlace(
      @Nullable SourceLocation location, Map<String, @Nullable Object> tree) {
    tree.put("file", location == null ? null : JsonFormat.slashed(location.file().toString()));
    tree.put("line", location == null ? null : location.line());
  }

  private static Map<String, @Nullable Object> evidence(Evidence evidence) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    if (evidence instanceof Evidence.Note note) {
      tree.put("kind", "note");
      tree.put("sentences", note.sentences());
    } else if (evidence instanceof Evidence.Items seen) {
      tree.put("kind", "items");
      tree.put("items", seen.items());
    } else if (evidence instanceof Evidence.RefusingTable table) {
      tree.put("kind", "refusing-table");
      tree.put("table", table.table());
      tree.put("constraint", table.constraint());
      tree.put("speaker", table.speaker());
      tree.put("message", table.message());
    } else if (evidence instanceof Evidence.AffectedTables affected) {
      tree.put("kind", "affected-tables");
      tree.put("tables", affected.tables().stream().map(JsonFinding::affected).toList());
    } else if (evidence instanceof Evidence.MissingScripts missing) {
      tree.put("kind", "missing-scripts");
      tree.put("scripts", missing.scripts().stream().map(JsonFinding::script).toList());
    } else if (evidence instanceof Evidence.Refusal refusal) {
      tree.put("kind", "refusal");
      tree.put("reason", refusal.reason());
      putPlace(refusal.location(), tree);
    } else if (evidence instanceof Evidence.FailedStatement failed) {
      putStatement(failed, tree);
    } else if (evidence instanceof Evidence.SchemaChanges changes) {
      tree.put("kind", "schema-changes");
      tree.put("changes", changes.changes().stream().map(JsonFinding::change).toList());
    } else if (evidence instanceof Evidence.RowDifferences rows) {
      tree.put("kind", "row-differences");
      tree.put("tables", rows.tables().stream().map(JsonFinding::table).toList());
    } else if (evidence instanceof FailingRows rows) {
      putRows(rows, tree);
    }
    return tree;
  }

  private static Map<String, @Nullable Object> affected(Evidence.AffectedTable affected) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("table", affected.table());
    tree.put("columns", affected.columns());
    tree.put("effect", affected.effect());
    tree.put("rows", affected.rows());
    tree.put("by", affected.by());
    return tree;
  }

  private static Map<String, @Nullable Object> script(Evidence.MissingScript missing) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("revision", missing.revision());
    tree.put("file", JsonFormat.slashed(missing.file().toString()));
    return tree;
  }

  private static void putStatement(
      Evidence.FailedStatement failed, Map<String, @Nullable Object> tree) {
    tree.put("kind", "failed-statement");
    tree.put("statement", failed.text());
    putPlace(failed.location(), tree);
    tree.put("speaker", failed.speaker());
    tree.put("message", failed.message());
    tree.put("sqlState", failed.sqlState());
    tree.put("applied", failed.applied());
    tree.put("rolledBack", failed.rolledBack());
  }

  private static Map<String, @Nullable Object> change(Evidence.ObjectChange change) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("change", change.how().name().toLowerCase(Locale.ROOT));
    tree.put("object", change.object());
    tree.put("implied", change.implied());
    tree.put("definition", change.definition());
    tree.put("was", change.was());
    tree.put("now", change.now());
    return tree;
  }

  private static Map<String, @Nullable Object> table(Evidence.TableDifference table) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("table", table.table());
    tree.put("columns", table.columns());
    tree.put("lost", table.lost());
    tree.put("extra", table.extra());
    tree.put("complete", table.extent() == null || table.extent().complete());
    return tree;
  }

  private static void putRows(FailingRows rows, Map<String, @Nullable Object> tree) {
    tree.put("kind", "failing-rows");
    tree.put("about", rows.about());
    tree.put("before", rowSet(rows.before()));
    tree.put("after", rowSet(rows.after()));
    tree.put("tried", rows.probes());
    tree.put("minimal", rows.minimal());
  }

  private static Map<String, @Nullable Object> rowSet(FailingRows.RowSet rows) {
    List<Map<String, @Nullable Object>> tables = new ArrayList<>();
    for (FailingRows.Grid grid : rows.tables()) {
      Map<String, @Nullable Object> table = new LinkedHashMap<>();
      table.put("table", grid.table());
      table.put("columns", grid.columns());
      table.put("rows", grid.rows());
      tables.add(table);
    }
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("tables", tables);
    tree.put("sql", rows.statements());
    return tree;
  }

  private static Map<String, @Nullable Object> fix(Finding found) {
    Fix fix = found.fix();
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("file", fix.file() == null ? null : JsonFormat.slashed(fix.file().toString()));
    tree.put("advice", fix.advice().stream().map(a -> a.worded(WORDING::setting)).toList());
    tree.put("sql", fix.sql());
    tree.put("lines", FindingText.fix(found));
    return tree;
  }

  private static @Nullable Map<String, @Nullable Object> reproduction(@Nullable Reproduction how) {
    if (how == null) {
      return null;
    }
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("project", JsonFormat.slashed(how.project().toString()));
    tree.put("revision", how.revision());
    tree.put("database", how.engine().word());
    tree.put("settings", how.settings().stream().map(JsonFinding::setting).toList());
    tree.put("case", how.rows());
    tree.put("command", WORDING.reproduction(how));
    return tree;
  }

  private static Map<String, @Nullable Object> setting(SettingValue setting) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("name", setting.setting().word());
    tree.put("value", setting.value());
    return tree;
  }
}
