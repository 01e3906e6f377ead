package org.roundtrip.revision;

import java.util.List;

/**
 * A history as read from the files: the graph of its valid revisions and the problems of the
 * others.
 *
 * @param graph the valid revisions
 * @param problems in the order of their locations in the files
 */
public record History(RevisionGraph graph, List<HistoryProblem> problems) {

  /** Copies the list. */
  public History {
    problems = List.copyOf(problems);
  }

  /**
   * Builds the graph of the given revisions and lists its problems. The graph contains the first of
   * several revisions that share an id. It does not contain revisions whose parent is missing,
   * their descendants, and the members of a cycle.
   *
   * @param found in the order in which the layout lists them; it is the order of revisions that do
   *     not depend on each other
   */
  public static History of(List<Revision> found) {
    return of(found, List.of());
  }

  /**
   * Like {@link #of(List)}, for a layout that has detected problems itself.
   *
   * @param known the problems that the layout detected; they come first
   */
  public static History of(List<Revision> found, List<HistoryProblem> known) {
    return new HistoryValidator(found, known).read();
  }

  /** Whether a problem excludes revisions from the graph. */
  public boolean isBroken() {
    return problems.stream().anyMatch(problem -> problem.kind().excludesRevisions());
  }
}
