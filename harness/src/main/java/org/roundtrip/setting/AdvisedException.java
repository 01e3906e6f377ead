package org.roundtrip.setting;

/** A failure that the user can do something about. Its message is the plain form of its advice. */
public interface AdvisedException {

  /** What is wrong, where, and what to do. */
  Advice advice();
}
