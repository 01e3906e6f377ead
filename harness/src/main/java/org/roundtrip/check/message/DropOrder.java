package org.roundtrip.check.message;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.roundtrip.schema.Attribute;
import org.roundtrip.schema.Change;
import org.roundtrip.schema.ObjectKind;

/**
 * The order in which to drop objects: each one after those that use it. SQLite enforces it for
 * tables with rows alone.
 */
final class DropOrder {

  private static final Pattern REFERENCES = Pattern.compile("(?i)(?<!\\w)references(?!\\w)");

  private final List<Change> all;
  private final List<Change> dropped;
  private final Set<Change> ordered = new LinkedHashSet<>();
  private final Set<Change> open = new LinkedHashSet<>();

  private DropOrder(List<Change> all, List<Change> dropped) {
    this.all = all;
    this.dropped = dropped;
    dropped.forEach(this::visit);
  }

  /**
   * The independent changes, in which only the objects to drop change their places.
   *
   * @param all these changes, and those of the parts of tables
   */
  static List<Change> of(List<Change> independent, List<Change> all) {
    List<Change> dropped = independent.stream().filter(DropOrder::isLeft).toList();
    List<Change> order = new ArrayList<>(new DropOrder(all, dropped).ordered);
    return independent.stream().map(c -> isLeft(c) ? order.remove(0) : c).toList();
  }

  /** The foreign keys of tables that are dropped after the table that they reference. */
  static List<Change> circular(List<Change> ordered, List<Change> all) {
    List<Change> tables =
        ordered.stream().filter(c -> isLeft(c) && c.id().kind() == ObjectKind.TABLE).toList();
    DropOrder keys = new DropOrder(all, tables);
    List<Change> circular = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      Change earlier = tables.get(i);
      tables.subList(i + 1, tables.size()).stream()
          .flatMap(later -> keys.parts(later).filter(part -> references(part, earlier)))
          .forEach(circular::add);
    }
    return circular;
  }

  private void visit(Change change) {
    if (ordered.contains(change) || !open.add(change)) {
      return;
    }
    dropped.stream().filter(other -> uses(other, change)).forEach(this::visit);
    ordered.add(change);
  }

  private boolean uses(Change user, Change used) {
    if (user == used) {
      return false;
    }
    return used.id().kind() == ObjectKind.TABLE && user.id().kind() == ObjectKind.TABLE
        ? parts(user).anyMatch(part -> references(part, used))
        : Stream.concat(Stream.of(user), parts(user)).anyMatch(part -> mentions(part, used));
  }

  /** What is dropped with an object, such as the columns of a table. */
  private Stream<Change> parts(Change whole) {
    return all.stream()
        .filter(DropOrder::isLeft)
        .filter(
            c ->
                c.id().parent().equals(whole.id().name())
                    && c.id().schema().equals(whole.id().schema()));
  }

  private static boolean references(Change part, Change table) {
    String definition = part.now().getOrDefault(Attribute.DEFINITION, "");
    return part.id().kind() == ObjectKind.CONSTRAINT
        && REFERENCES.matcher(definition).find()
        && word(table).matcher(REFERENCES.split(definition, 2)[1]).find();
  }

  private static boolean mentions(Change part, Change used) {
    Pattern word = word(used);
    return part.now().values().stream().anyMatch(value -> word.matcher(value).find());
  }

  private static Pattern word(Change change) {
    String name = change.id().name().replaceFirst("\\(.*", "").toLowerCase(Locale.ROOT);
    return Pattern.compile("(?i)(?<!\\w)" + Pattern.quote(name) + "(?!\\w)");
  }

  private static boolean isLeft(Change change) {
    return change.kind() == Change.Kind.LEFT;
  }
}
