package org.roundtrip.rowtest;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roundtrip.revision.SourceLocation;
import org.roundtrip.rowtest.diagnose.Symptom;

/**
 * A declaration of the user about a revision.
 *
 * @param revision the id or name of the revision, or a unique prefix of it
 * @param lossy the reason why the revision may lose or change rows; null if it may not
 * @param before queries on the upgraded database that return the rows before the upgrade, by table
 * @param upgrade the SQL file that runs in place of the upgrade; null to run the upgrade
 * @param location the location of the declaration; null if it is not in a file
 */
public record RevisionDeclaration(
    String revision,
    @Nullable String lossy,
    Map<String, String> before,
    @Nullable Path upgrade,
    @Nullable SourceLocation location) {

  /**
   * Copies the map.
   *
   * @throws WrongDeclarationException if the reason is blank
   */
  public RevisionDeclaration {
    before = Collections.unmodifiableMap(new LinkedHashMap<>(before));
    if (lossy != null && lossy.isBlank()) {
      throw wrong(location, "the reason why '%s' is lossy is empty. State a reason.", revision);
    }
  }

  /** An empty declaration. */
  static RevisionDeclaration none(String revision) {
    return new RevisionDeclaration(revision, null, Map.of(), null, null);
  }

  boolean covers(Symptom symptom) {
    return lossy != null && symptom.kind().isLoss();
  }

  /** An exception whose message starts with the location of this declaration. */
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
