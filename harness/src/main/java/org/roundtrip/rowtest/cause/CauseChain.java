package org.roundtrip.rowtest.cause;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.roundtrip.rowtest.cause.StatementCause.Link;
import org.roundtrip.rowtest.diagnose.RevisionUnderTest;
import org.roundtrip.rowtest.diagnose.Symptom;
import org.roundtrip.schema.Attribute;
import org.roundtrip.schema.ObjectId;
import org.roundtrip.schema.ObjectKind;
import org.roundtrip.schema.SchemaSnapshot;
import org.roundtrip.schema.table.ForeignKey;
import org.roundtrip.schema.table.ForeignKey.Action;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableModel;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.sql.TableActions;
import org.roundtrip.sql.TextWords;
import org.roundtrip.trip.TripLeg;

/**
 * Determines by which foreign keys and triggers a statement affects a table.
 *
 * @param names the names of the affected table, which the statement may use
 */
record CauseChain(RevisionUnderTest revision, StatementStep step, List<String> names) {

  private static final Set<ObjectKind> ROUTINES = Set.of(ObjectKind.FUNCTION, ObjectKind.PROCEDURE);

  /** The links from the statement to the table; empty if it names the table or nothing is known. */
  List<Link> to(TableName table, Symptom symptom) {
    TableActions actions = Objects.requireNonNull(step.actions());
    Set<String> written = written(actions);
    if (names.stream().anyMatch(written::contains)) {
      return List.of();
    }
    Set<Action> last =
        symptom.columns().isEmpty()
            ? Set.of(Action.CASCADE)
            : Set.of(Action.SET_NULL, Action.SET_DEFAULT);
    List<Link> keys = keys(table, last, removed(actions), new HashSet<>());
    return keys.isEmpty() ? trigger(table, written) : keys;
  }

  private static Set<String> removed(TableActions actions) {
    Set<String> removed = new HashSet<>(actions.dropped());
    removed.addAll(actions.effects().deleted());
    return removed;
  }

  private static Set<String> written(TableActions actions) {
    Set<String> written = removed(actions);
    written.addAll(actions.effects().inserted());
    written.addAll(actions.effects().assigned().keySet());
    written.addAll(actions.created());
    return written;
  }

  private TableModel model() {
    return step.leg() == TripLeg.DOWNGRADE ? revision.after() : revision.before();
  }

  /** From the referenced table whose rows the statement removes to this table. */
  private List<Link> keys(
      TableName table, Set<Action> actions, Set<String> removed, Set<TableName> visited) {
    Table known = model().tables().get(table);
    if (known == null || !visited.add(table)) {
      return List.of();
    }
    List<ForeignKey> keys =
        known.foreignKeys().stream().filter(key -> actions.contains(key.onDelete())).toList();
    for (ForeignKey key : keys) {
      if (removed.contains(StatementStep.lower(key.target().name()))) {
        return List.of(link(table, key));
      }
    }
    for (ForeignKey key : keys) {
      List<Link> before = keys(key.target(), Set.of(Action.CASCADE), removed, visited);
      if (!before.isEmpty()) {
        List<Link> all = new ArrayList<>(before);
        all.add(link(table, key));
        return all;
      }
    }
    return List.of();
  }

  private static Link link(TableName table, ForeignKey key) {
    String action = "ON DELETE " + key.onDelete().name().replace('_', ' ');
    return new Link(
        key.columns().stream().map(c -> table + "." + c).collect(Collectors.joining(", ")), action);
  }

  private List<Link> trigger(TableName table, Set<String> written) {
    SchemaSnapshot schema = revision.seen().before().schema();
    String name = StatementStep.lower(table.name());
    return schema.objects().entrySet().stream()
        .filter(object -> object.getKey().kind() == ObjectKind.TRIGGER)
        .filter(object -> written.contains(StatementStep.lower(object.getKey().parent())))
        .filter(object -> mentions(schema, object.getValue(), name))
        .map(object -> new Link(object.getKey().name(), "TRIGGER"))
        .findFirst()
        .map(List::of)
        .orElse(List.of());
  }

  /** Whether a trigger, or a routine that it uses, mentions a name. */
  private static boolean mentions(SchemaSnapshot schema, Map<String, String> trigger, String name) {
    Set<String> words = TextWords.of(text(trigger));
    Stream<String> routines =
        schema.objects().entrySet().stream()
            .filter(object -> ROUTINES.contains(object.getKey().kind()))
            .filter(object -> words.contains(plainName(object.getKey())))
            .map(object -> text(object.getValue()));
    return words.contains(name) || routines.anyMatch(text -> TextWords.of(text).contains(name));
  }

  private static String text(Map<String, String> attributes) {
    return attributes.getOrDefault(
        Attribute.TEXT, attributes.getOrDefault(Attribute.DEFINITION, ""));
  }

  private static String plainName(ObjectId id) {
    return StatementStep.lower(id.name().split("\\(", 2)[0]);
  }
}
