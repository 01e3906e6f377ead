package org.roundtrip.revision;

import java.util.List;
import java.util.Locale;

/**
 * One migration of a history.
 *
 * @param id the tool's identifier; unique in a valid history
 * @param name the full name of its file or folder, or the id if it has none
 * @param title the author's description; may be empty
 * @param parents the revisions that it revises: none for a base, several for a merge
 * @param dependsOn revisions that must be applied before it without being its parents
 * @param branches its branch labels
 * @param location the place in its file
 */
public record Revision(
    RevisionId id,
    String name,
    String title,
    List<RevisionId> parents,
    List<RevisionId> dependsOn,
    List<String> branches,
    SourceLocation location) {

  /** Copies the lists. */
  public Revision {
    parents = List.copyOf(parents);
    dependsOn = List.copyOf(dependsOn);
    branches = List.copyOf(branches);
  }

  /** Whether the revision has several parents. */
  public boolean isMerge() {
    return parents.size() > 1;
  }

  /**
   * The name, followed by the title unless the name contains it: {@code 99b3ff7741d5 add users}.
   * For display only; commands take {@link #name()}.
   */
  public String label() {
    return letters(name).contains(letters(title)) ? name : name + " " + title;
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  @Override
  public String toString() {
    return name;
  }
}
