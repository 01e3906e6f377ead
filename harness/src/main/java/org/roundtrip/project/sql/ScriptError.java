package org.roundtrip.project.sql;

import org.roundtrip.revision.SourceLocation;
import org.roundtrip.revision.UnreadableScriptException;

/**
 * Why a script cannot be read.
 *
 * @param location the line that cannot be read
 * @param sentence what is wrong there, and how to fix it
 */
public record ScriptError(SourceLocation location, String sentence) {

  /** The error as a value. */
  public static ScriptError of(UnreadableScriptException e) {
    return new ScriptError(e.location(), e.sentence());
  }

  UnreadableScriptException exception() {
    return new UnreadableScriptException(location, sentence);
  }
}
