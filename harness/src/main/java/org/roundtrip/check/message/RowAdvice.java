package org.roundtrip.check.message;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.dialect.Engine;
import org.roundtrip.rowtest.diagnose.Symptom;
import org.roundtrip.rowtest.diagnose.Symptom.Kind;
import org.roundtrip.schema.SchemaSnapshot;
import org.roundtrip.schema.table.ForeignKey.Action;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableModelReader;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.setting.Advice;

/**
 * The meaning of a symptom, and advice on how to fix it.
 *
 * @param before the schema before the upgrade
 * @param after the schema after the upgrade
 * @param statements the statements of the upgrade and the downgrade, if they can be read
 * @param transaction that the tool runs the script of the cause in a transaction and how to prevent
 *     that; null if it does not
 * @param enforced whether the session of that script enforces foreign keys
 */
public record RowAdvice(
    Engine engine,
    SchemaSnapshot before,
    SchemaSnapshot after,
    List<String> statements,
    @Nullable String transaction,
    boolean enforced) {

  /** Advice for rows that triggers insert during a migration. */
  public static final String DISABLE_TRIGGERS =
      "If triggers should log changes by the application only, disable them during the migration.";

  private RepairRules rules() {
    return engine.part(RepairRules.class);
  }

  /** The meaning in one sentence; empty for a failing script, whose error message explains it. */
  public Optional<String> meaning(Symptom symptom) {
    return Optional.ofNullable(
        switch (symptom.kind()) {
          case LOST_BY_UPGRADE ->
              symptom.harmless()
                  ? "The upgrade deletes duplicates of rows that remain, and the downgrade does not"
                      + " restore them."
                  : "Rows are missing after the upgrade, and the downgrade does not restore them.";
          case CHANGED_BY_UPGRADE ->
              symptom.harmless()
                  ? "The upgrade explicitly fills NULLs, and the downgrade does not restore them."
                  : "The upgrade changes values that the downgrade does not restore, or that no"
                      + " statement explicitly changes.";
          case LOST_BY_DOWNGRADE ->
              symptom.harmless()
                  ? harmlessLoss(symptom)
                  : "Rows or values that existed after the upgrade are lost or changed after the"
                      + " downgrade.";
          case DROPPED ->
              symptom.harmless()
                  ? harmlessDrop(symptom)
                  : "The downgrade recreates the table or column, but its values are lost.";
          case NUMBER_BEHIND ->
              symptom.harmless() && symptom.repeatsNumbers()
                  ? "The next INSERT that uses the sequence repeats a number. No key contains the"
                      + " column, so it succeeds."
                  : symptom.harmless()
                      ? "This matters only if the numbers of deleted rows are still used elsewhere."
                      : "The next INSERT that uses the sequence fails.";
          case DANGLING ->
              "Rows reference rows that do not exist, and the database does not detect it.";
          case SECOND_UPGRADE_DIFFERS ->
              "The downgrade restores all rows, but the second upgrade produces different ones.";
          case UNEXPECTED_ROWS ->
              symptom.harmless()
                  ? "The migration changes other rows, and triggers insert rows because of that."
                  : "No statement explicitly inserts them, or the downgrade does not delete them.";
          case UPGRADE_FAILS, DOWNGRADE_FAILS, SECOND_UPGRADE_FAILS -> null;
        });
  }

  private static String harmlessDrop(Symptom symptom) {
    return symptom.about().equals(Symptom.RECOMPUTED)
        ? "The downgrade computes the dropped values from other data, which they may contradict."
        : "Values that were NULL before the upgrade are not NULL after the downgrade.";
  }

  private static String harmlessLoss(Symptom symptom) {
    return switch (symptom.about()) {
      case Symptom.NO_ROOM ->
          "The downgrade explicitly deletes rows that the previous schema cannot store.";
      case Symptom.LABEL ->
          "The downgrade also replaces values that were the new ones before the upgrade.";
      default ->
          "The downgrade deletes the rows that the upgrade inserts, even if they existed before.";
    };
  }

  /**
   * How to fix the problem.
   *
   * @param statementsFollow whether the finding lists the statements
   */
  public List<Advice> advice(Symptom symptom, boolean statementsFollow) {
    if (symptom.kind() == Kind.NUMBER_BEHIND) {
      return List.of(Advice.of(movesCounter(symptom, statementsFollow)));
    }
    return sentences(symptom).stream().map(Advice::of).toList();
  }

  private String movesCounter(Symptom symptom, boolean statementsFollow) {
    String sentence = rules().movesCounter();
    if (!statementsFollow) {
      return sentence;
    }
    String place = symptom.isAfterDowngrade() ? ", at the end of the downgrade:" : ":";
    return sentence.substring(0, sentence.length() - 1) + place;
  }

  private List<String> sentences(Symptom symptom) {
    if (symptom.harmless()) {
      return ifHarmless(symptom.kind());
    }
    Optional<String> rebuild = afterRebuild(symptom);
    if (rebuild.isPresent()) {
      return List.of(rebuild.get());
    }
    Optional<String> ofStatement = StatementAdvice.of(symptom, statements);
    if (ofStatement.isPresent()) {
      return List.of(ofStatement.get());
    }
    return switch (symptom.kind()) {
      case LOST_BY_UPGRADE ->
          List.of(
              "Look for a DELETE, and for a copy that omits rows (JOIN, WHERE, INSERT OR IGNORE).",
              "Save rows that must be removed to a table from which the downgrade restores them.");
      case CHANGED_BY_UPGRADE ->
          List.of(
              "If unintended, name the columns on both sides of a copy, and disable triggers during"
                  + " the migration.",
              "If intended, save the old values for the downgrade.");
      case LOST_BY_DOWNGRADE ->
          List.of(
              "Preserve the data in the downgrade: use RENAME instead of DROP and ADD, name the"
                  + " columns on both sides\n"
                  + "of a copy, and convert explicitly what the previous schema cannot store.");
      case DROPPED ->
          List.of(
              "If it is a rename, use RENAME in both directions. Otherwise, save the values for the"
                  + " downgrade,\n"
                  + "and drop them in a later revision, once a rollback is no longer an option.");
      case NUMBER_BEHIND -> List.of();
      case DANGLING ->
          List.of(
              "Repair or delete such rows before adding the foreign key; "
                  + rules().findsDangling());
      case SECOND_UPGRADE_DIFFERS ->
          List.of(
              "Compute new values from the rows alone, in the order of an explicit ORDER BY. In the"
                  + " downgrade,\n"
                  + "reset whatever else the upgrade changes: a sequence, a counter, the order of"
                  + " the rows.");
      case UNEXPECTED_ROWS ->
          List.of(
              "If a trigger inserts them, disable it during the migration.",
              "If the upgrade inserts them, delete exactly those rows in the downgrade.");
      case UPGRADE_FAILS -> List.of("Clean up such rows first, or handle them in this statement.");
      case DOWNGRADE_FAILS ->
          List.of(
              "In the downgrade, first convert such rows to ones that the previous schema"
                  + " accepts.");
      case SECOND_UPGRADE_FAILS ->
          List.of("In the downgrade, remove what conflicts with this statement.");
    };
  }

  /** Whether a statement deletes rows of a table itself. */
  private boolean deletesFrom(TableName table) {
    Pattern delete =
        Pattern.compile(
            "(?i)\\s*(?:truncate(?:\\s+table)?|delete\\s+from)\\s+[\"`\\[]?"
                + Pattern.quote(table.name())
                + "(?!\\w)");
    return statements.stream().anyMatch(sql -> delete.matcher(sql).lookingAt());
  }

  private List<String> ifHarmless(Kind kind) {
    return switch (kind) {
      case UNEXPECTED_ROWS -> List.of(DISABLE_TRIGGERS);
      default -> List.of();
    };
  }

  /** Advice for rows that an ON DELETE action changed during the rebuild of a table. */
  private Optional<String> afterRebuild(Symptom symptom) {
    boolean lost =
        symptom.kind() == Kind.LOST_BY_UPGRADE
            || symptom.kind() == Kind.CHANGED_BY_UPGRADE
            || symptom.kind() == Kind.LOST_BY_DOWNGRADE;
    TableName table = symptom.table();
    if (!lost || !enforced || rules().afterRebuild().isEmpty() || table == null) {
      return Optional.empty();
    }
    if (deletesFrom(table)) {
      return Optional.empty();
    }
    return rebuiltTable(table, symptom.columns())
        .map(rules().afterRebuild()::formatted)
        .map(advice -> transaction == null ? advice : advice + "\n" + transaction);
  }

  /**
   * The dropped table whose ON DELETE action deletes the rows or clears the columns: a referenced
   * table, or else the only one that the cause drops, by way of further tables.
   */
  private Optional<String> rebuiltTable(TableName table, Set<String> columns) {
    Set<Action> actions =
        columns.isEmpty() ? Set.of(Action.CASCADE) : Set.of(Action.SET_NULL, Action.SET_DEFAULT);
    Map<TableName, Table> old = TableModelReader.of(engine, before).tables();
    List<String> dropped = rebuiltAmong(DroppedTables.of(statements), old.keySet());
    List<String> referenced =
        Stream.ofNullable(old.get(table))
            .flatMap(model -> model.foreignKeys().stream())
            .filter(key -> actions.contains(key.onDelete()) && key.columns().containsAll(columns))
            .map(key -> key.target().name())
            .toList();
    boolean further = !referenced.isEmpty() && statements.size() == 1;
    return Stream.concat(
            referenced.stream().filter(dropped::contains),
            dropped.stream().filter(name -> further && !name.equalsIgnoreCase(table.name())))
        .findFirst();
  }

  /** The dropped tables that exist before and after the upgrade. */
  private List<String> rebuiltAmong(Set<String> dropped, Set<TableName> old) {
    Set<String> rebuilt =
        TableModelReader.of(engine, after).tables().keySet().stream()
            .filter(old::contains)
            .map(TableName::name)
            .collect(Collectors.toSet());
    return dropped.stream()
        .filter(name -> rebuilt.stream().anyMatch(name::equalsIgnoreCase))
        .toList();
  }
}
