package org.roundtrip.database;

/**
 * A library that only some users need.
 *
 * @param type a class of it
 * @param artifact what to add to a build to have it
 */
public record OptionalLibrary(String type, String artifact) {

  /** Whether it is on the class path. */
  public boolean present() {
    try {
      Class.forName(type, false, OptionalLibrary.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /**
   * Insists on it.
   *
   * @param purpose what needs it, as the start of a sentence
   * @throws EnvironmentException when it is not on the class path
   */
  public void require(String purpose) {
    if (!present()) {
      throw new EnvironmentException(
          "%s needs %s, which is not on the class path; add it to the build."
              .formatted(purpose, artifact));
    }
  }
}
