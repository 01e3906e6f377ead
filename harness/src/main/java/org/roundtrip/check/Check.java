package org.roundtrip.check;

/** Derives findings about one property from observations. */
interface Check {

  /** The name; every call returns the same value. */
  CheckName name();
}
