package org.roundtrip.trip;

/** How later revisions are reached after an upgrade that failed on its parent's schema. */
public enum Recovery {
  /** They are not. */
  NONE,
  /** The upgrade succeeds in one session with the revisions before it. */
  ONE_SESSION,
  /**
   * The upgrade succeeds in one command of the project's tool with the revisions before it, and
   * fails in a new process of the tool.
   */
  ONE_COMMAND
}
