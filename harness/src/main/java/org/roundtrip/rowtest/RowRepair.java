package org.roundtrip.rowtest;

import java.util.List;
import org.roundtrip.rowtest.diagnose.Symptom;
import org.roundtrip.schema.SchemaSnapshot;

/** Finds the statements that remove a symptom on one engine. */
@FunctionalInterface
public interface RowRepair {

  /**
   * The statements; empty if none follow from the symptom.
   *
   * @param schema the schema in which the symptom shows
   */
  List<String> statements(Symptom symptom, SchemaSnapshot schema);
}
