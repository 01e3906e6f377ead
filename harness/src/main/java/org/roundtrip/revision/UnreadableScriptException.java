package org.roundtrip.revision;

/** A script that cannot be read. Other revisions can be verified without it. */
public final class UnreadableScriptException extends UnreadableHistoryException {

  private static final long serialVersionUID = 1L;

  private final transient SourceLocation location;
  private final String sentence;

  /**
   * @param location the line that cannot be read
   * @param sentence what is wrong there, and how to fix it
   */
  public UnreadableScriptException(SourceLocation location, String sentence) {
    super(location + ": " + sentence);
    this.location = location;
    this.sentence = sentence;
  }

  /** The line that cannot be read. */
  public SourceLocation location() {
    return location;
  }

  /** What is wrong there, and how to fix it, without the location. */
  public String sentence() {
    return sentence;
  }
}
