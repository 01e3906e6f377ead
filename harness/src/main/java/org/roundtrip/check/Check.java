package org.roundtrip.check;

/** One property that is checked. */
interface Check {

  /** What it is called; the same each time. */
  CheckName name();
}
