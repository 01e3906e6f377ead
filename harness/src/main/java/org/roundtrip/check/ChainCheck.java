package org.roundtrip.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.check.message.SchemaEvidence;
import org.roundtrip.check.message.SetupAdvice;
import org.roundtrip.check.message.StatementEvidence;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingBuilder;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.revision.Revision;
import org.roundtrip.schema.Change;
import org.roundtrip.schema.SchemaDiff;
import org.roundtrip.trip.State;
import org.roundtrip.trip.WalkFailure;

/** A check of the history as a whole on one database. */
interface ChainCheck extends Check {

  CheckResult examine(ChainEvidence evidence);

  /** The differences in behavior; empty if the walk failed. */
  static List<Change> real(State expected, @Nullable State end) {
    return end == null
        ? List.of()
        : SchemaDiff.between(expected.schema(), end.schema()).of(Change.Weight.REAL);
  }

  /** A finding about a script that fails only as part of the whole history. */
  static FindingBuilder stopped(FindingCode code, WalkFailure stop, ChainEvidence evidence) {
    FindingBuilder finding =
        Finding.of(code).revision(stop.revision()).database(evidence.chain().server());
    return stop.failure() == null
        ? finding.cause(stop.revision().location())
        : finding
            .evidence(StatementEvidence.of(stop.failure(), evidence.chain().server().engine()))
            .cause(stop.failure().location(), stop.failure().statement())
            .advice(SetupAdvice.ofSession(stop.failure()));
  }

  /** A finding about an unexpected schema at the end of a walk. */
  static FindingBuilder differs(
      FindingCode code, @Nullable Revision revision, List<Change> real, ChainEvidence evidence) {
    return Finding.of(code)
        .revision(revision)
        .database(evidence.chain().server())
        .evidence(SchemaEvidence.of(real));
  }
}
