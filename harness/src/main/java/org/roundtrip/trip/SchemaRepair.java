package org.roundtrip.trip;

import java.util.List;
import org.roundtrip.schema.Change;

/** Finds the statements that a downgrade is missing on one engine. */
@FunctionalInterface
public interface SchemaRepair {

  /** The statements that revert the changes; an entry that begins with {@code --} is a comment. */
  List<String> statements(List<Change> changes);
}
