package org.roundtrip.rowtest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roundtrip.revision.SourceLocation;
import org.roundtrip.rowtest.diagnose.Symptom;

/**
 * What the user declares about what a revision does to rows.
 *
 * @param revision its id, its name, or the unique beginning of one
 * @param lossy why it may lose or change rows; null when it may not
 * @param before queries over the upgraded database that give the rows from before, by table
 * @param location where it is written; null when it is in no file
 */
public record RevisionDeclaration(
    String revision,
    @Nullable String lossy,
    Map<String, String> before,
    @Nullable SourceLocation location) {

  /**
   * Copies the map.
   *
   * @throws WrongDeclarationException when the reason says nothing
   */
  public RevisionDeclaration {
    before = Collections.unmodifiableMap(new LinkedHashMap<>(before));
    if (lossy != null && lossy.isBlank()) {
      throw wrong(location, "the reason why '%s' is lossy is empty; write one.", revision);
    }
  }

  /** Nothing is declared. */
  static RevisionDeclaration none(String revision) {
    return new RevisionDeclaration(revision, null, Map.of(), null);
  }

  boolean covers(Symptom symptom) {
    return lossy != null && symptom.kind().isLoss();
  }

  /** A sentence about this declaration, beginning with where it is. */
  WrongDeclarationException wrong(String sentence, Object... values) {
    return wrong(location, sentence, values);
  }

  private static WrongDeclarationException wrong(
      @Nullable SourceLocation location, String sentence, Object... values) {
    String text = sentence.formatted(values);
    return new WrongDeclarationException(location == null ? upper(text) : location + ": " + text);
  }

  private static String upper(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
