package org.roundtrip.revision;

import java.util.List;
import java.util.Locale;

/**
 * One step of a history.
 *
 * @param id what the tool calls it; unique in a sound history
 * @param name its own full name, as its file or folder has it, or the id where it has one
 * @param title what its author says that it does, in words; may be empty
 * @param parents the revisions that it revises: none for a base, several for a merge
 * @param dependsOn revisions that must be there before it without being its parents
 * @param branches the branch labels that it carries
 * @param location where it is written
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

  /** Whether several branches meet here. */
  public boolean isMerge() {
    return parents.size() > 1;
  }

  /**
   * The name, with the title where the name does not say it: {@code 99b3ff7741d5 add users}. For
   * people; {@link #name()} is what commands take.
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
