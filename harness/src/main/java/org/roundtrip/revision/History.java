package org.roundtrip.revision;

import java.util.List;

/**
 * A history as it was found: the graph of its sound part, and what is wrong with the rest.
 *
 * @param graph the revisions that can be walked
 * @param problems in the order of their place in the files
 */
public record History(RevisionGraph graph, List<HistoryProblem> problems) {

  /** Copies the list. */
  public History {
    problems = List.copyOf(problems);
  }

  /**
   * Builds the graph of the given revisions and lists what is wrong with it. Of revisions that
   * share an id the first stays; one whose parent is missing, and all that follow it, are left out
   * of the graph, as are the members of a cycle.
   *
   * @param found in the order in which the layout lists them; this order decides between revisions
   *     that the graph leaves free
   */
  public static History of(List<Revision> found) {
    return of(found, List.of());
  }

  /**
   * As {@link #of(List)}, for a layout that has seen problems of its own.
   *
   * @param known these come first
   */
  public static History of(List<Revision> found, List<HistoryProblem> known) {
    return new HistoryValidator(found, known).read();
  }

  /** Whether a problem makes part of the history impossible to walk. */
  public boolean isBroken() {
    return problems.stream().anyMatch(problem -> problem.kind().breaksTheHistory());
  }
}
