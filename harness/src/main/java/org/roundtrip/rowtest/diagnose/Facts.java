package org.roundtrip.rowtest.diagnose;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.roundtrip.rows.compare.Link;
import org.roundtrip.rows.compare.NextNumbers;
import org.roundtrip.rows.compare.NextNumbers.Counted;
import org.roundtrip.rows.compare.TableFacts;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.ForeignKey;
import org.roundtrip.schema.table.Key;
import org.roundtrip.schema.table.Shape;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableName;

/** What comparing rows needs to know of a shape. */
public final class Facts {

  private Facts() {}

  static Map<TableName, TableFacts> of(Shape shape) {
    Map<TableName, TableFacts> facts = new TreeMap<>();
    shape.tables().forEach((name, table) -> facts.put(name, of(table)));
    return facts;
  }

  private static TableFacts of(Table table) {
    List<List<String>> keys = table.keys().stream().filter(Key::isPlain).map(Key::columns).toList();
    Map<String, String> types = new HashMap<>();
    table.columns().forEach(column -> types.put(column.name(), type(column)));
    return new TableFacts(keys, types);
  }

  /** The type under a domain; what a domain refuses is not what its values are. */
  private static String type(Column column) {
    if (column.type().domain() == null) {
      return column.type().declared();
    }
    return switch (column.type().family()) {
      case TEXT, CITEXT -> "text";
      case CHAR -> "character(" + column.type().length() + ")";
      case BYTES -> "bytea";
      case DOUBLE -> "double precision";
      case TIMESTAMPTZ -> "timestamp with time zone";
      case TIMETZ -> "time with time zone";
      default -> column.type().family().name().toLowerCase(Locale.ROOT);
    };
  }

  /** The columns of these tables that count by themselves and remember how far they got. */
  public static List<Counted> counted(Shape shape, Collection<TableName> tables) {
    NextNumbers numbers = shape.engine().part(NextNumbers.class);
    List<Counted> counted = new ArrayList<>();
    for (TableName name : tables) {
      Table table = shape.tables().get(name);
      for (Column column : table.columns()) {
        if (numbers.remembers(table) && counts(column)) {
          counted.add(new Counted(name, column.name()));
        }
      }
    }
    return counted;
  }

  static boolean counts(Column column) {
    return column.filling() == Column.Filling.COUNTED
        || column.filling() == Column.Filling.ALWAYS_COUNTED;
  }

  /** The foreign keys between these tables that the database holds to. */
  static List<Link> links(Shape shape, Set<TableName> tables) {
    List<Link> links = new ArrayList<>();
    for (TableName name : tables) {
      Table table = shape.tables().get(name);
      for (ForeignKey key : table == null ? List.<ForeignKey>of() : table.foreignKeys()) {
        boolean both = tables.contains(key.target());
        if (both && key.columns().size() == key.targetColumns().size()) {
          links.add(new Link(name, key.columns(), key.target(), key.targetColumns()));
        }
      }
    }
    return links;
  }
}
