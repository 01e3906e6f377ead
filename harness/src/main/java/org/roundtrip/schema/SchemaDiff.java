package org.roundtrip.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.roundtrip.schema.Change.Kind;

/** What differs between two snapshots. */
public record SchemaDiff(List<Change> changes) {

  private static final SchemaDiff NONE = new SchemaDiff(List.of());

  /** Copies the list. */
  public SchemaDiff {
    changes = List.copyOf(changes);
  }

  /** Compares what was there before with what is there now. */
  public static SchemaDiff between(SchemaSnapshot before, SchemaSnapshot now) {
    if (before == now) {
      return NONE;
    }
    List<Change> changes = Comparison.changes(before, now);
    if (changes.isEmpty()) {
      return NONE;
    }
    changes = ColumnOrder.withoutShifts(changes, before, now);
    return new SchemaDiff(Names.paired(changes, before, now));
  }

  /** The changes of one weight. */
  public List<Change> of(Change.Weight weight) {
    return changes.stream().filter(change -> change.weight() == weight).toList();
  }

  /** Whether the two are equal to the last letter. */
  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /** Whether there is a difference of this weight. */
  public boolean has(Change.Weight weight) {
    return changes.stream().anyMatch(change -> change.weight() == weight);
  }

  /**
   * Without what goes along with something greater: the columns of a table that is missing as a
   * whole, the sequence of its key.
   */
  public SchemaDiff condensed() {
    Set<String> whole = new HashSet<>();
    for (Change change : changes) {
      if (change.kind() != Kind.CHANGED && change.id().parent().isEmpty()) {
        whole.add(key(change, change.id().name()));
      }
    }
    return new SchemaDiff(changes.stream().filter(change -> !isPart(change, whole)).toList());
  }

  private static boolean isPart(Change change, Set<String> whole) {
    if (change.kind() == Kind.CHANGED) {
      return false;
    }
    String parent = change.id().parent();
    String owner = owner(change);
    return !parent.isEmpty() && whole.contains(key(change, parent))
        || !owner.isEmpty() && whole.contains(key(change, owner));
  }

  private static String owner(Change change) {
    if (!change.id().kind().equals("sequence")) {
      return "";
    }
    var attributes = change.kind() == Kind.MISSING ? change.was() : change.now();
    return LeftOut.owner(attributes.getOrDefault("owned by", ""));
  }

  private static String key(Change change, String name) {
    return change.kind() + " " + change.id().schema() + "." + name;
  }
}
