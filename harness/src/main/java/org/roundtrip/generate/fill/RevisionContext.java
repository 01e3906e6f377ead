package org.roundtrip.generate.fill;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roundtrip.schema.table.TableModel;
import org.roundtrip.schema.table.TableName;

/**
 * What a revision is about, so that rows are made for it.
 *
 * @param touched the columns that the revision touches, by table
 * @param other the table model on the other side of the revision, whose limits are tried too; null
 *     for none
 * @param scripts the revision's own SQL, whose literals are tried; empty where it is not known
 */
public record RevisionContext(
    Map<TableName, Set<String>> touched, @Nullable TableModel other, List<String> scripts) {

  /** Copies the collections. */
  public RevisionContext {
    touched = Map.copyOf(touched);
    scripts = List.copyOf(scripts);
  }

  /** Nothing in particular. */
  public static RevisionContext none() {
    return new RevisionContext(Map.of(), null, List.of());
  }
}
