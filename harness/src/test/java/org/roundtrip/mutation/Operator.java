package org.roundtrip.mutation;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A way to break a migration, and the incident that it stands for. The special ones come first. */
enum Operator {
  SWAP_COLUMNS("a positional copy swaps columns", each(CopyEdits::swapped)),
  SHIFT_COLUMNS("a positional copy swaps columns", each(CopyEdits::shifted)),
  OWN_QUOTED_NAME("a column overwritten by its own quoted name", each(CopyEdits::quoted)),
  FOLD_TEXT("lower-casing", each(CopyEdits::folded)),
  DROP_COALESCE("a backfill misses rows", each(ValueEdits::withoutCoalesce)),
  DROP_CASE_BRANCH("a backfill misses rows", each(ValueEdits::withoutBranch)),
  SWAP_CASE_RESULTS("a backfill gives wrong values", each(ValueEdits::swappedResults)),
  NARROW_WHERE("a backfill misses rows", each(RowEdits::narrowed)),
  TURN_CONDITION("a backfill misses rows", each(RowEdits::turned)),
  DROP_WHERE("a backfill or a clean-up takes too many rows", each(RowEdits::withoutWhere)),
  LIMIT_ONE("a copy loses rows", each(RowEdits::limited)),
  INNER_JOIN("a copy loses rows", each(RowEdits::innerJoined)),
  ADD_DISTINCT("a copy loses rows that are alike", each(RowEdits::distinct)),
  DROP_DISTINCT("twins", each(RowEdits::notDistinct)),
  UNION_FOR_UNION_ALL("a copy loses rows that are alike", each(RowEdits::united)),
  MIN_FOR_MAX("twins", each(ValueEdits::otherExtreme)),
  DROP_USING("narrowing, or text read in another way", each(ValueEdits::withoutUsing)),
  DROP_TIME_ZONE("timestamp ↔ timestamptz and back", each(ValueEdits::withoutZone)),
  NARROW_TYPE("narrowing, numeric rescale, time zones", each(DefinitionEdits::narrowed)),
  ADD_NOT_NULL("NOT NULL added to a populated table", each(DefinitionEdits::required)),
  DROP_NOT_NULL("a constraint lost in a rebuild", each(DefinitionEdits::notRequired)),
  DROP_CONSTRAINT("a constraint lost in a rebuild", each(DefinitionEdits::withoutConstraint)),
  ADD_UNIQUE("UNIQUE added to a populated table", each(DefinitionEdits::unique)),
  CHANGE_ON_DELETE("ON DELETE CASCADE or SET NULL", each(DefinitionEdits::otherAction)),
  FORGET_DEFAULT("a default lost in a rebuild", each(DefinitionEdits::withoutDefault)),
  RENAME_AS_DROP_AND_ADD("rename written as drop + add", ScriptEdits::renamedByDropping),
  WITHIN_TRANSACTION(
      "PRAGMA foreign_keys=OFF inside a transaction does nothing", ScriptEdits::inTransaction),
  FORGET_PRAGMA("a rebuild fires ON DELETE", ScriptEdits::withoutPragma),
  FORGET_NUMBERS("sequence or AUTOINCREMENT behind", ScriptEdits::withoutNumbers),
  FORGET_TRIGGER_OR_INDEX("triggers and indexes lost in a rebuild", ScriptEdits::withoutObject),
  DELETE_WITHOUT_COPY("rows are gone", ScriptEdits::withoutCopy),
  FORGET_UPDATE("a backfill misses rows", ScriptEdits::withoutUpdate),
  CHANGE_LITERAL("a backfill gives wrong values", each(ValueEdits::otherLiteral)),
  SWAP_STATEMENTS("a copy after what it should save", ScriptEdits::swapped),
  DROP_STATEMENT("something is forgotten", ScriptEdits::without);

  private final String incident;
  private final Edit edit;

  Operator(String incident, Edit edit) {
    this.incident = incident;
    this.edit = edit;
  }

  /** Gives broken scripts. */
  interface Edit {
    Stream<Script> of(Script script, Script schema);
  }

  /** Gives broken statements. */
  interface StatementEdit {
    Stream<Sql> of(Sql statement);
  }

  // What is written to sqlite_sequence is forgotten as a whole only: most other changes of it do
  // nothing, and the rest lead to a note.
  private static Edit each(StatementEdit edit) {
    return (script, schema) ->
        IntStream.range(0, script.statements().size())
            .filter(i -> !script.statements().get(i).has("sqlite_sequence"))
            .boxed()
            .flatMap(i -> edit.of(script.statements().get(i)).map(sql -> script.with(i, sql)));
  }

  /** What it stands for among the incidents that must be caught. */
  String incident() {
    return incident;
  }

  /** All broken scripts that it gives. */
  List<Script> scripts(Script script, Script schema) {
    return edit.of(script, schema).filter(other -> !other.equals(script)).distinct().toList();
  }
}
