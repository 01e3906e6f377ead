package org.roundtrip.rowtest.diagnose;

import org.roundtrip.generate.data.Dataset;

/**
 * The rows of a case.
 *
 * @param before the rows before the upgrade
 * @param after the rows inserted after the upgrade
 */
public record CaseRows(Dataset before, Dataset after) {

  /** The total number of rows. */
  public int size() {
    return before.size() + after.size();
  }
}
