package org.roundtrip.setting;

/** An exception whose cause the user can fix. Its message is the plain form of its advice. */
public interface AdvisedException {

  /** Describes what is wrong, where, and how to fix it. */
  Advice advice();
}
