package org.roundtrip.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Evidence;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.project.Direction;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.project.Migrator;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.revision.SourceLocation;

/**
 * The runs of consecutive revisions without a downgrade, each of which is reported as one RT101:
 * with its first revision, listing the others.
 */
public final class MissingDowngrades {

  private final Map<RevisionId, List<Evidence.MissingScript>> runs = new HashMap<>();
  private final Map<RevisionId, Revision> firsts = new HashMap<>();

  private MissingDowngrades() {}

  /** Where the missing downgrades are expected, by revision. */
  public static Map<RevisionId, SourceLocation> locations(
      List<Revision> revisions, Migrator migrator, Engine engine) {
    Map<RevisionId, SourceLocation> locations = new LinkedHashMap<>();
    for (Revision revision : revisions) {
      MigrationScript downgrade = migrator.script(revision, Direction.DOWNGRADE, engine);
      if (downgrade.kind() == MigrationScript.Kind.MISSING) {
        locations.put(revision.id(), downgrade.location());
      }
    }
    return locations;
  }

  /**
   * The runs among some revisions.
   *
   * @param revisions in the order of the history
   * @param locations where their missing downgrades are expected
   * @param accepted whether a finding is accepted, so that its revision is in no run
   */
  public static MissingDowngrades of(
      List<Revision> revisions,
      Map<RevisionId, SourceLocation> locations,
      ServerInfo server,
      Predicate<Finding> accepted) {
    MissingDowngrades missing = new MissingDowngrades();
    @Nullable Revision before = null;
    for (Revision revision : revisions) {
      SourceLocation expected = locations.get(revision.id());
      if (expected != null && !accepted.test(finding(revision, expected, server))) {
        missing.add(revision, expected, before);
        before = revision;
      } else {
        before = null;
      }
    }
    return missing;
  }

  private static Finding finding(Revision revision, SourceLocation expected, ServerInfo server) {
    return Finding.of(FindingCode.RT101)
        .revision(revision)
        .database(server)
        .cause(expected)
        .build();
  }

  private void add(Revision revision, SourceLocation expected, @Nullable Revision before) {
    boolean continues = before != null && revision.parents().contains(before.id());
    Revision first = continues ? firsts.get(before.id()) : revision;
    firsts.put(revision.id(), first);
    runs.computeIfAbsent(first.id(), id -> new ArrayList<>())
        .add(new Evidence.MissingScript(revision.name(), expected.file()));
  }

  /** The result with its RT101 as part of its run. */
  public CheckResult merge(CheckResult result) {
    for (Finding finding : result.findings()) {
      Revision revision = finding.revision();
      Revision first = revision == null ? null : firsts.get(revision.id());
      if (finding.code() == FindingCode.RT101 && first != null) {
        return merge(result, finding, first);
      }
    }
    return result;
  }

  private CheckResult merge(CheckResult result, Finding finding, Revision first) {
    List<Evidence.MissingScript> scripts = runs.get(first.id());
    if (scripts.size() == 1) {
      return result;
    }
    return first.equals(finding.revision())
        ? CheckResult.of(result.check(), List.of(ofRun(finding, scripts)))
        : CheckResult.skipped(result.check(), "no downgrade; see RT101 of " + first.name());
  }

  private static Finding ofRun(Finding single, List<Evidence.MissingScript> scripts) {
    int last = scripts.size() - 1;
    String more = last == 1 ? "in the next revision, " : "in the next %d revisions, up to ";
    return new Finding(
        single.code(),
        single.severity(),
        single.revision(),
        single.database(),
        single.title() + ", also " + more.formatted(last) + scripts.get(last).revision(),
        single.summary(),
        List.of(new Evidence.MissingScripts(scripts)),
        single.cause(),
        single.fix(),
        single.reproduction(),
        single.alsoSeen());
  }
}
