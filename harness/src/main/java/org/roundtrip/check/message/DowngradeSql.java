package org.roundtrip.check.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.roundtrip.dialect.Engine;
import org.roundtrip.dialect.SqlQuoting;
import org.roundtrip.schema.Attribute;
import org.roundtrip.schema.Change;
import org.roundtrip.schema.ObjectId;
import org.roundtrip.schema.ObjectKind;

/**
 * The SQL that a downgrade lacks, where it follows from the difference alone. What needs a
 * decision, such as how to bring back values, is left to people.
 */
public final class DowngradeSql {

  private final RepairRules rules;
  private final List<String> statements = new ArrayList<>();

  private DowngradeSql(RepairRules rules) {
    this.rules = rules;
  }

  /** The statements; none where nothing follows. What begins with {@code --} is for a person. */
  public static List<String> of(List<Change> changes, Engine engine) {
    DowngradeSql sql = new DowngradeSql(engine.part(RepairRules.class));
    List<Change> independent = new ArrayList<>(SchemaEvidence.withoutChildren(changes));
    ColumnRenames.takeOut(independent).forEach(sql::say);
    independent.forEach(sql::add);
    return sql.statements;
  }

  private void add(Change change) {
    switch (change.kind()) {
      case LEFT -> drop(change.id(), change.now());
      case MISSING -> create(change.id(), change.was());
      case CHANGED -> change(change);
    }
  }

  private void drop(ObjectId id, Map<String, String> attributes) {
    boolean ownedByOther =
        attributes.containsKey(Attribute.CONSTRAINT) || attributes.containsKey(Attribute.OWNED_BY);
    if (ownedByOther) {
      return;
    }
    switch (id.kind()) {
      case TABLE, VIEW, MATERIALIZED_VIEW, SEQUENCE, SCHEMA, EXTENSION, INDEX ->
          say("DROP " + id.kind().keywords() + " " + Quoting.object(id));
      case ENUM, COMPOSITE_TYPE, RANGE, DOMAIN -> {
        String word = id.kind() == ObjectKind.DOMAIN ? "DOMAIN" : "TYPE";
        say("DROP " + word + " " + Quoting.object(id));
      }
      case FUNCTION, PROCEDURE, AGGREGATE ->
          say("DROP " + id.kind().keywords() + " " + Quoting.signature(id));
      case COLUMN -> say(alter(id) + " DROP COLUMN " + Quoting.name(id.name()));
      case CONSTRAINT -> dropConstraint(id);
      case TRIGGER -> say("DROP TRIGGER " + Quoting.name(id.name()) + onTable(id));
      default -> {
        // How to take back the others depends on how they came to be.
      }
    }
  }

  private void create(ObjectId id, Map<String, String> attributes) {
    String definition = attributes.get(Attribute.DEFINITION);
    boolean whole = definition != null && definition.regionMatches(true, 0, "create ", 0, 7);
    if (whole && !attributes.containsKey(Attribute.CONSTRAINT)) {
      say(definition.strip().replaceAll(";$", ""));
    } else if (id.kind() == ObjectKind.INDEX && definition != null && definition.startsWith("(")) {
      String unique = "yes".equals(attributes.get(Attribute.UNIQUE)) ? "UNIQUE " : "";
      say("CREATE " + unique + "INDEX " + Quoting.name(id.name()) + onParent(id) + definition);
    } else if (id.kind() == ObjectKind.TRIGGER && !whole && definition != null) {
      say("CREATE TRIGGER " + Quoting.name(id.name()) + " " + definition);
    } else if (id.kind() == ObjectKind.COLUMN) {
      addColumn(id, attributes);
    } else if (id.kind() == ObjectKind.CONSTRAINT && rules.altersTables()) {
      say(alter(id) + " ADD CONSTRAINT " + Quoting.name(id.name()) + " " + definition);
    } else if (id.kind() == ObjectKind.EXTENSION) {
      say("CREATE EXTENSION " + Quoting.name(id.name()));
    } else if ((id.kind() == ObjectKind.VIEW || id.kind() == ObjectKind.MATERIALIZED_VIEW)
        && definition != null) {
      say(
          "CREATE "
              + id.kind().keywords()
              + " "
              + Quoting.object(id)
              + " AS "
              + definition.strip().replaceAll(";$", ""));
    }
  }

  /** A NOT NULL column without a default cannot be added to a table that has rows. */
  private void addColumn(ObjectId id, Map<String, String> attributes) {
    String column = Quoting.name(id.name());
    String text = ColumnText.of(attributes);
    boolean needsValues =
        text.endsWith(" NOT NULL")
            && !attributes.containsKey(Attribute.DEFAULT)
            && !attributes.containsKey(Attribute.GENERATED)
            && !attributes.containsKey(Attribute.IDENTITY);
    if (!needsValues) {
      say(alter(id) + " ADD COLUMN " + column + " " + text);
      return;
    }
    String nullable = text.substring(0, text.length() - " NOT NULL".length());
    say(alter(id) + " ADD COLUMN " + column + " " + nullable);
    say("-- give " + column + " its values, then add NOT NULL again");
  }

  private void change(Change change) {
    if (!rules.altersTables()) {
      return;
    }
    SortedMap<String, String> was = change.was();
    if (change.id().kind() == ObjectKind.COLUMN) {
      changeColumn(change, was);
    } else if (change.id().kind() == ObjectKind.CONSTRAINT
        && was.containsKey(Attribute.DEFINITION)) {
      dropConstraint(change.id());
      create(change.id(), was);
    } else if (change.id().kind() == ObjectKind.INDEX && was.containsKey(Attribute.DEFINITION)) {
      drop(change.id(), change.now());
      create(change.id(), was);
    }
  }

  private void changeColumn(Change change, Map<String, String> was) {
    ObjectId id = change.id();
    String column = alter(id) + " ALTER COLUMN " + Quoting.name(id.name());
    if (was.containsKey(Attribute.TYPE)) {
      say(column + " TYPE " + was.get(Attribute.TYPE));
    }
    if (was.containsKey(Attribute.DEFAULT)) {
      say(column + " SET DEFAULT " + was.get(Attribute.DEFAULT));
    } else if (change.now().containsKey(Attribute.DEFAULT)) {
      say(column + " DROP DEFAULT");
    }
    if (was.containsKey(Attribute.NULL)) {
      say(column + (was.get(Attribute.NULL).startsWith("no") ? " SET NOT NULL" : " DROP NOT NULL"));
    }
    if (was.containsKey(Attribute.COMMENT) || change.now().containsKey(Attribute.COMMENT)) {
      String comment = was.get(Attribute.COMMENT);
      String text = comment == null ? "NULL" : SqlQuoting.literal(comment);
      say(
          "COMMENT ON COLUMN "
              + Quoting.parent(id)
              + "."
              + Quoting.name(id.name())
              + " IS "
              + text);
    }
  }

  private void dropConstraint(ObjectId id) {
    if (rules.altersTables()) {
      say(alter(id) + " DROP CONSTRAINT " + Quoting.name(id.name()));
    }
  }

  private String onTable(ObjectId id) {
    return rules.triggersBelongToTables() ? " ON " + Quoting.parent(id) : "";
  }

  private static String onParent(ObjectId id) {
    return " ON " + Quoting.parent(id) + " ";
  }

  private static String alter(ObjectId id) {
    return "ALTER TABLE " + Quoting.parent(id);
  }

  private void say(String statement) {
    statements.add(statement.replaceAll("\\s+", " "));
  }
}
