package org.roundtrip.revision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a history, seen without running it.
 *
 * @param revision the revision that it is about, when there is one
 * @param location where to look, when there is a place
 * @param message one sentence: what is wrong
 * @param evidence what shows it, a line each
 * @param advice what to do, a sentence each
 */
public record HistoryProblem(
    Kind kind,
    @Nullable Revision revision,
    @Nullable SourceLocation location,
    String message,
    List<String> evidence,
    List<String> advice) {

  /** Copies the lists. */
  public HistoryProblem {
    evidence = List.copyOf(evidence);
    advice = List.copyOf(advice);
  }

  /**
   * Two revisions that a tool cannot tell apart.
   *
   * @param id what both are called
   */
  public static HistoryProblem duplicateId(RevisionId id, Revision first, Revision second) {
    return new HistoryProblem(
        Kind.DUPLICATE_ID,
        second,
        second.location(),
        "two revisions have the id '" + id + "'",
        List.of(
            first.name() + "  in " + first.location(), second.name() + "  in " + second.location()),
        List.of(
            "A database that has applied one of them never runs the other. Give the later one a"
                + " unique id."));
  }

  /** The closed set of problems. */
  public enum Kind {
    /** The project has no revision at all. */
    NONE_FOUND(true),
    /** More than one revision has nothing after it. */
    SEVERAL_HEADS(false),
    /** Revisions that revise each other. */
    CYCLE(true),
    /** A revision names a parent that does not exist. */
    MISSING_PARENT(true),
    /** Two revisions have one id. */
    DUPLICATE_ID(true),
    /** A name that says nothing. */
    MEANINGLESS_NAME(false);

    private final boolean breaks;

    Kind(boolean breaks) {
      this.breaks = breaks;
    }

    /** Whether revisions are left out of the walk because of it. */
    public boolean breaksTheHistory() {
      return breaks;
    }
  }
}
