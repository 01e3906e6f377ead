package org.roundtrip.database;

/**
 * An optional dependency.
 *
 * @param type a class of the library
 * @param artifact the Maven coordinates of the library
 */
public record OptionalLibrary(String type, String artifact) {

  /** Whether the library is on the class path. */
  public boolean present() {
    try {
      Class.forName(type, false, OptionalLibrary.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /**
   * Checks that the library is on the class path.
   *
   * @param purpose the feature that needs the library, as the start of a sentence
   * @throws EnvironmentException if the library is not on the class path
   */
  public void require(String purpose) {
    if (!present()) {
      throw new EnvironmentException(
          "%s needs %s, which is not on the class path; add it to the build."
              .formatted(purpose, artifact));
    }
  }
}
