package org.roundtrip.revision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem of a history that is detected without running it.
 *
 * @param revision the affected revision, or null
 * @param other the other one of two revisions with the same id, or null
 * @param location the location, or null
 * @param message one sentence: what is wrong
 * @param evidence the evidence, one line each
 * @param advice how to fix it, one sentence each
 */
public record HistoryProblem(
    Kind kind,
    @Nullable Revision revision,
    @Nullable Revision other,
    @Nullable SourceLocation location,
    String message,
    List<String> evidence,
    List<String> advice) {

  /** Copies the lists. */
  public HistoryProblem {
    evidence = List.copyOf(evidence);
    advice = List.copyOf(advice);
  }

  /** A problem that is not about two revisions with the same id. */
  public HistoryProblem(
      Kind kind,
      @Nullable Revision revision,
      @Nullable SourceLocation location,
      String message,
      List<String> evidence,
      List<String> advice) {
    this(kind, revision, null, location, message, evidence, advice);
  }

  /**
   * Two revisions that a tool cannot tell apart.
   *
   * @param id the id of both
   */
  public static HistoryProblem duplicateId(RevisionId id, Revision first, Revision second) {
    return new HistoryProblem(
        Kind.DUPLICATE_ID,
        second,
        first,
        second.location(),
        "two revisions have the id '" + id + "'",
        List.of(
            first.name() + "  in " + first.location(), second.name() + "  in " + second.location()),
        List.of(
            "A database that has applied one of them never runs the other. Give the later one a"
                + " unique id."));
  }

  /** The kinds of problems. */
  public enum Kind {
    /** The project has no revision at all. */
    NONE_FOUND(true),
    /** The history has more than one head. */
    SEVERAL_HEADS(false),
    /** Revisions that revise each other. */
    CYCLE(true),
    /** A revision names a parent that does not exist. */
    MISSING_PARENT(true),
    /** Two revisions have the same id. */
    DUPLICATE_ID(true),
    /** A name does not describe the change. */
    MEANINGLESS_NAME(false);

    private final boolean excludesRevisions;

    Kind(boolean excludesRevisions) {
      this.excludesRevisions = excludesRevisions;
    }

    /** Whether the problem excludes revisions from the graph. */
    public boolean excludesRevisions() {
      return excludesRevisions;
    }
  }
}
