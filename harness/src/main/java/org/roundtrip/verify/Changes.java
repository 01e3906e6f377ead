package org.roundtrip.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtrip.change.BaseComparison;
import org.roundtrip.change.HistoryChanges;
import org.roundtrip.check.CheckResult;
import org.roundtrip.check.Checks;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.detect.ProjectDetector;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionId;

/** The changes since a base; without a base, everything is considered changed. */
final class Changes {

  private static final int NAMED = 5;

  private final @Nullable String base;
  private final Map<Engine, HistoryChanges> byEngine;
  private final List<String> notices;

  private Changes(
      @Nullable String base, Map<Engine, HistoryChanges> byEngine, List<String> notices) {
    this.base = base;
    this.byEngine = byEngine;
    this.notices = notices;
  }

  static Changes of(
      Settings settings, MigrationProject project, Map<Engine, MigrationProject> views) {
    String base = settings.since();
    Map<Engine, HistoryChanges> byEngine = new LinkedHashMap<>();
    if (base == null) {
      return new Changes(null, byEngine, List.of());
    }
    boolean isTool = ProjectDetector.tools().contains(project.layout());
    try (BaseComparison comparison =
        BaseComparison.with(
            project, base, isTool, path -> settings.openCopy(path, project.layout()))) {
      views.forEach(
          (engine, view) ->
              comparison.on(engine, view).ifPresent(found -> byEngine.put(engine, found)));
      return new Changes(base, byEngine, comparison.notices());
    }
  }

  /** The revisions to verify on an engine, of those that the settings select. */
  Set<RevisionId> of(Engine engine, Set<RevisionId> selected) {
    return Optional.ofNullable(byEngine.get(engine))
        .map(
            changes ->
                selected.stream().filter(changes.selected()::contains).collect(Collectors.toSet()))
        .orElse(selected);
  }

  /** The findings of the comparison; those that all engines share once. */
  Optional<CheckResult> result() {
    List<CheckResult> results = byEngine.values().stream().map(Checks::ofChanges).toList();
    List<Finding> findings =
        results.stream().flatMap(result -> result.findings().stream()).distinct().toList();
    return results.stream()
        .findFirst()
        .map(first -> new CheckResult(first.check(), findings, null));
  }

  /** Whether a finding about the history is about a revision that did not change, or repeated. */
  boolean isOld(Finding finding) {
    if (byEngine.isEmpty()) {
      return false;
    }
    Revision revision = finding.revision();
    boolean unchanged =
        revision != null
            && byEngine.values().stream()
                .noneMatch(changes -> changes.selected().contains(revision.id()));
    return finding.code() == FindingCode.RT007 && unchanged
        || finding.code() == FindingCode.RT005
            && revision != null
            && byEngine.values().stream().anyMatch(changes -> changes.explains(revision))
        || finding.code() == FindingCode.RT002
            && byEngine.values().stream()
                .anyMatch(
                    changes ->
                        changes.misplaced().stream().anyMatch(each -> each.parent() != null));
  }

  /** What the user should know, one sentence per entry. */
  List<String> notices() {
    List<String> all = new ArrayList<>(notices);
    if (!byEngine.isEmpty() && byEngine.values().stream().allMatch(changes -> changes.isEmpty())) {
      all.add("No revision changed since %s.".formatted(base));
    }
    List<String> missing =
        byEngine.values().stream()
            .flatMap(changes -> changes.missing().stream().map(Revision::name))
            .distinct()
            .toList();
    if (!missing.isEmpty()) {
      all.add(
          "%s has revisions that this branch lacks: %s%s. Merge %1$s to verify with them."
              .formatted(
                  base,
                  missing.stream().limit(NAMED).collect(Collectors.joining(", ")),
                  missing.size() > NAMED ? ", and " + (missing.size() - NAMED) + " more" : ""));
    }
    return all;
  }
}
