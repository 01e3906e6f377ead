package org.roundtrip.check;

import java.util.ArrayList;
import java.util.List;
import org.roundtrip.database.Engine;
import org.roundtrip.schema.Change;

/** The SQL that a downgrade lacks, where it follows from the difference. */
final class Remedy {

  private Remedy() {}

  static List<String> of(List<Change> changes, Engine engine) {
    return new ArrayList<>();
  }
}
