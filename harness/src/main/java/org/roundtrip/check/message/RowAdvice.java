package org.roundtrip.check.message;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.roundtrip.dialect.Engine;
import org.roundtrip.rowtest.diagnose.Symptom;
import org.roundtrip.rowtest.diagnose.Symptom.Kind;
import org.roundtrip.schema.SchemaSnapshot;
import org.roundtrip.schema.table.ForeignKey;
import org.roundtrip.schema.table.ForeignKey.Action;
import org.roundtrip.schema.table.TableModelReader;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.setting.Advice;

/** What a symptom means, and what a careful colleague would say to do about it. */
public record RowAdvice(Engine engine, SchemaSnapshot before) {

  private RepairRules rules() {
    return engine.part(RepairRules.class);
  }

  /** One sentence; empty for a leg that fails, which speaks for itself. */
  public Optional<String> meaning(Symptom symptom) {
    return Optional.ofNullable(
        switch (symptom.kind()) {
          case LOST_BY_UPGRADE ->
              "Rows are gone after the upgrade, and the downgrade does not bring them back.";
          case CHANGED_BY_UPGRADE ->
              symptom.gentle()
                  ? "NULLs are filled on purpose, and the downgrade does not make them NULL again."
                  : "Values are others after the upgrade, for good or without a statement that says"
                      + " so.";
          case LOST_BY_DOWNGRADE ->
              "What was there after the upgrade is lost or other after the downgrade.";
          case DROPPED ->
              symptom.gentle()
                  ? "What was NULL before the upgrade has a value after the downgrade."
                  : "The downgrade makes the place again, but the values are gone.";
          case NUMBER_BEHIND ->
              symptom.gentle()
                  ? "It does harm only where numbers of deleted rows are still known elsewhere."
                  : "The next ordinary INSERT fails.";
          case DANGLING ->
              "Rows refer to rows that are not there, and the database does not notice.";
          case OTHER_AGAIN ->
              "The downgrade brings all rows back, but from them the second upgrade makes others.";
          case FROM_NOWHERE ->
              "No statement writes them on purpose, or the downgrade leaves them behind.";
          case UPGRADE_FAILS, DOWNGRADE_FAILS, SECOND_UPGRADE_FAILS -> null;
        });
  }

  /** What to do. */
  public List<Advice> advice(Symptom symptom) {
    return sentences(symptom).stream().map(Advice::of).toList();
  }

  /** The statements that follow from a symptom alone. */
  public List<String> sql(Symptom symptom) {
    if (symptom.kind() != Kind.NUMBER_BEHIND || rules().counterSql().isEmpty()) {
      return List.of();
    }
    String column = String.join(", ", symptom.columns());
    return List.of(rules().counterSql().formatted(symptom.table(), column));
  }

  private List<String> sentences(Symptom symptom) {
    if (symptom.gentle()) {
      return symptom.kind() == Kind.NUMBER_BEHIND ? List.of(rules().movesCounter()) : List.of();
    }
    Optional<String> rebuild = afterRebuild(symptom);
    if (rebuild.isPresent()) {
      return List.of(rebuild.get());
    }
    return switch (symptom.kind()) {
      case LOST_BY_UPGRADE ->
          List.of(
              "Look for a copy that leaves rows out (JOIN, WHERE, INSERT OR IGNORE) and for a"
                  + " DELETE.",
              "Rows that must go belong in a table from which the downgrade brings them back.");
      case CHANGED_BY_UPGRADE ->
          List.of(
              "If it is an accident: name the columns on both sides of a copy, and let no trigger"
                  + " fire.",
              "If it is meant: keep the old values where the downgrade finds them.");
      case LOST_BY_DOWNGRADE ->
          List.of(
              "Let the downgrade carry it over: RENAME instead of DROP and ADD, names on both sides"
                  + " of a copy,\n"
                  + "and for what the schema before has no room for, a statement that says what becomes"
                  + " of it.");
      case DROPPED ->
          List.of(
              "If it is a rename: write RENAME, both ways. If not: keep the values where the"
                  + " downgrade finds them,\n"
                  + "and drop them in a later revision, when nobody goes back any more.");
      case NUMBER_BEHIND -> List.of(rules().movesCounter());
      case DANGLING ->
          List.of(
              "Repair or delete such rows before the foreign key is made; "
                  + rules().findsDangling());
      case OTHER_AGAIN ->
          List.of(
              "Compute new values from the rows alone, in an order that ORDER BY names, and let the"
                  + " downgrade\n"
                  + "put back what the upgrade moves besides: a sequence, a counter, the order of rows.");
      case FROM_NOWHERE ->
          List.of(
              "If a trigger writes them: keep it from firing while the migration changes rows.",
              "If the upgrade does: delete them in the downgrade, and no others.");
      case UPGRADE_FAILS ->
          List.of(
              "Bring such rows into order before this statement, or say in it what becomes of them.");
      case DOWNGRADE_FAILS ->
          List.of(
              "Let the downgrade first change such rows into ones that the schema before takes.");
      case SECOND_UPGRADE_FAILS ->
          List.of("Let the downgrade take away what this statement finds in its way.");
    };
  }

  /** The children of a table that is rebuilt, where foreign keys act on a DELETE. */
  private Optional<String> afterRebuild(Symptom symptom) {
    boolean lost =
        symptom.kind() == Kind.LOST_BY_UPGRADE
            || symptom.kind() == Kind.CHANGED_BY_UPGRADE
            || symptom.kind() == Kind.LOST_BY_DOWNGRADE;
    if (!lost || rules().afterRebuild().isEmpty() || symptom.table() == null) {
      return Optional.empty();
    }
    return tableDeletedFirst(symptom.table(), symptom.columns())
        .map(rules().afterRebuild()::formatted);
  }

  /** The table whose deleted rows take these of another with them, or their references. */
  private Optional<TableName> tableDeletedFirst(TableName table, Set<String> columns) {
    Set<Action> actions =
        columns.isEmpty() ? Set.of(Action.CASCADE) : Set.of(Action.SET_NULL, Action.SET_DEFAULT);
    return Stream.ofNullable(TableModelReader.of(engine, before).tables().get(table))
        .flatMap(found -> found.foreignKeys().stream())
        .filter(key -> actions.contains(key.onDelete()) && key.columns().containsAll(columns))
        .map(ForeignKey::target)
        .findFirst();
  }
}
