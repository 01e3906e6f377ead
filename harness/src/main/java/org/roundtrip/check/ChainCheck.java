package org.roundtrip.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.revision.Revision;
import org.roundtrip.schema.Change;
import org.roundtrip.trip.WalkFailure;

/** Judges a history as a whole on one database. */
interface ChainCheck {

  Verdict examine(ChainEvidence evidence);

  /** All of them, or all but that of models. */
  static List<ChainCheck> all(boolean withModels) {
    List<ChainCheck> all =
        new ArrayList<>(
            List.of(
                new OneGoUpgradeCheck(),
                new EmptyBaseCheck(),
                new RepeatedHistoryCheck(),
                new BranchOrderCheck()));
    if (withModels) {
      all.add(new ModelDriftCheck());
    }
    return all;
  }

  /** A finding that a leg failed in company that had not failed alone. */
  static Finding stopped(
      FindingCode code, WalkFailure stop, ServerInfo server, String title, List<String> advice) {
    List<String> details = new ArrayList<>();
    if (stop.failure() != null) {
      details.addAll(FailureText.of(stop.failure(), server.engine()));
    }
    details.addAll(advice);
    return new Finding(
        code,
        code.severity(),
        stop.revision(),
        server,
        title,
        stop.failure() == null ? stop.revision().location() : stop.failure().location(),
        details,
        null);
  }

  /** A finding that the schema at the end is another one. */
  static Finding differs(
      FindingCode code,
      @Nullable Revision revision,
      ServerInfo server,
      String title,
      List<Change> real,
      List<String> before,
      List<String> advice) {
    List<String> details = new ArrayList<>(before);
    details.addAll(ChangeTable.of(real));
    details.addAll(advice);
    return new Finding(
        code,
        code.severity(),
        revision,
        server,
        title,
        null,
        details,
        ChangeTable.comparison(real));
  }
}
