package org.roundtrip.check;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.finding.Cause;
import org.roundtrip.finding.Evidence.AffectedTable;
import org.roundtrip.finding.Evidence.AffectedTables;
import org.roundtrip.revision.SourceLocation;
import org.roundtrip.rowtest.RowTestReport.Shown;
import org.roundtrip.rowtest.cause.StatementCause;
import org.roundtrip.rowtest.diagnose.Symptom;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.trip.LegFailure;

/** The cause of a symptom, as a part of a finding. */
record SymptomCause(Symptom symptom, @Nullable StatementCause cause, String group) {

  static SymptomCause of(Shown shown) {
    return new SymptomCause(shown.symptom(), shown.cause(), shown.group());
  }

  /**
   * The location to show.
   *
   * @param script the location of the script, if the statement is unknown
   */
  Cause location(SourceLocation script) {
    LegFailure failure = symptom.failure();
    if (failure != null) {
      return new Cause(failure.location(), failure.statement(), group);
    }
    return cause == null
        ? new Cause(script, null, group)
        : new Cause(cause.statement().location(), cause.statement().text(), group);
  }

  /** The affected table; empty if the symptom has none. */
  Stream<AffectedTables> tables() {
    TableName table = symptom.table();
    return table == null
        ? Stream.empty()
        : Stream.of(
            new AffectedTables(
                List.of(
                    new AffectedTable(
                        table.toString(),
                        List.copyOf(symptom.columns()),
                        effect(),
                        symptom.wrong().count(),
                        cause == null
                            ? List.of()
                            : cause.chain().stream()
                                .map(link -> link.by() + " " + link.action())
                                .toList()))));
  }

  private String effect() {
    return switch (symptom.kind()) {
      case DROPPED -> symptom.columns().isEmpty() ? AffectedTable.LOSES : "drops";
      case UNEXPECTED_ROWS -> "gains";
      case NUMBER_BEHIND -> "restarts";
      case DANGLING -> "leaves dangling";
      default -> symptom.columns().isEmpty() ? AffectedTable.LOSES : "changes";
    };
  }
}
