package org.roundtrip.generate.fill;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roundtrip.schema.table.TableModel;
import org.roundtrip.schema.table.TableName;

/**
 * The parts of a revision that row generation targets.
 *
 * @param touched the columns that the revision touches, by table
 * @param other the table model on the other side of the revision, whose limits are tested too, or
 *     null
 * @param scripts the SQL of the revision, whose literals are tested; empty if unknown
 * @param literals further values to test, by the lower-case name of the column; the empty name
 *     stands for any column
 */
public record RevisionContext(
    Map<TableName, Set<String>> touched,
    @Nullable TableModel other,
    List<String> scripts,
    Map<String, List<String>> literals) {

  /** Copies the collections. */
  public RevisionContext {
    touched = Map.copyOf(touched);
    scripts = List.copyOf(scripts);
    literals = Map.copyOf(literals);
  }

  /** The context of a revision whose scripts are SQL. */
  public RevisionContext(
      Map<TableName, Set<String>> touched, @Nullable TableModel other, List<String> scripts) {
    this(touched, other, scripts, Map.of());
  }

  /** A context without any target. */
  public static RevisionContext none() {
    return new RevisionContext(Map.of(), null, List.of());
  }
}
