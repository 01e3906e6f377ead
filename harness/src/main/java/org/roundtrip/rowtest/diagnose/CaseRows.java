package org.roundtrip.rowtest.diagnose;

import org.roundtrip.generate.data.Dataset;

/**
 * The rows of a case.
 *
 * @param before rows at the parent
 * @param after rows written after the upgrade
 */
public record CaseRows(Dataset before, Dataset after) {

  /** How many there are in all. */
  public int size() {
    return before.size() + after.size();
  }
}
