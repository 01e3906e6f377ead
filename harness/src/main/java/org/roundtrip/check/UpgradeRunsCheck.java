package org.roundtrip.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.roundtrip.check.CheckName.Needs;
import org.roundtrip.check.CheckName.Scope;
import org.roundtrip.check.message.SetupAdvice;
import org.roundtrip.check.message.StatementEvidence;
import org.roundtrip.finding.FindingBuilder;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.finding.Severity;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.trip.LegFailure;
import org.roundtrip.trip.Recovery;
import org.roundtrip.trip.TripLeg;
import org.roundtrip.trip.TripObservation;
import org.roundtrip.trip.UntriedRevision;

/** RT109: the upgrade succeeds on the schema of its parent. */
final class UpgradeRunsCheck implements TripCheck {

  private static final CheckName NAME =
      CheckName.of("upgrades", Scope.REVISION, Needs.NOTHING, "upgrades", FindingCode.RT109);

  private static final String NOT_REACHED =
      "Later revisions cannot be verified on this database until this upgrade succeeds.\n"
          + "To verify them now, name a SQL file to run in its place in roundtrip.toml: [revisions.%s],"
          + " upgrade = \"FILE\".";

  private static final String ONE_COMMAND_TITLE =
      "the upgrade fails in a new process, but not in one command from the base";

  private static final String ONE_COMMAND =
      "In a new process, the upgrade from %s fails. In one command from the base it succeeds, so"
          + " new databases are not affected.\nLater revisions are verified from there.";

  private static final String REACHED =
      "In one session with the revisions before it, the upgrade succeeds; later revisions are"
          + " verified from there.";

  @Override
  public CheckName name() {
    return NAME;
  }

  @Override
  public Optional<CheckResult> examineUntried(UntriedRevision untried) {
    return TripCheck.unreadable(NAME, FindingCode.RT109, TripLeg.UPGRADE, untried);
  }

  @Override
  public CheckResult examine(TripObservation trip, ReproductionSettings settings) {
    LegFailure failure = trip.failure();
    if (failure == null || failure.leg() != TripLeg.UPGRADE) {
      return CheckResult.of(NAME, List.of());
    }
    FindingBuilder finding =
        TripCheck.finding(FindingCode.RT109, trip)
            .evidence(StatementEvidence.of(failure, trip.server().engine()))
            .cause(failure.location(), failure.statement())
            .advice(SetupAdvice.of(failure))
            .advice(SetupAdvice.ofSession(failure))
            .advice(advice(trip))
            .reproduction(settings.of(trip));
    if (trip.recovery() == Recovery.ONE_COMMAND) {
      finding.severity(Severity.WARNING).title(ONE_COMMAND_TITLE);
    }
    return CheckResult.of(NAME, List.of(finding.build()));
  }

  private static String advice(TripObservation trip) {
    Revision revision = trip.revision();
    return switch (trip.recovery()) {
      case NONE -> NOT_REACHED.formatted(key(revision.name()));
      case ONE_SESSION -> REACHED;
      case ONE_COMMAND ->
          ONE_COMMAND.formatted(
              revision.parents().stream()
                  .map(RevisionId::value)
                  .sorted()
                  .collect(Collectors.joining(" and ")));
    };
  }

  /** The key of a table in TOML. */
  private static String key(String name) {
    return name.matches("[\\w-]+") ? name : "\"" + name + "\"";
  }
}
