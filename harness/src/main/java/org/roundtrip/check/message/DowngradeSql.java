package org.roundtrip.check.message;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.roundtrip.dialect.SqlQuoting;
import org.roundtrip.schema.Attribute;
import org.roundtrip.schema.Change;
import org.roundtrip.schema.ObjectId;
import org.roundtrip.schema.ObjectKind;
import org.roundtrip.setting.Advice;

/**
 * The SQL that is missing from a downgrade, if it follows from the difference alone. Comments mark
 * what requires a decision, such as how to restore values.
 */
public final class DowngradeSql {

  /** White space that is part of a value or of the body of a function. */
  private static final Pattern QUOTED_SPACE =
      Pattern.compile("'[^']*(?:\\s{2}|[\\n\\t])[^']*'|\\$\\w*\\$");

  /** Statements that existing rows may violate. */
  private static final Pattern RESTRICTION =
      Pattern.compile(
          "CREATE UNIQUE INDEX .*|ALTER TABLE .* (?:ADD CONSTRAINT|SET NOT NULL|TYPE) ?.*");

  /** The kinds of objects that are dropped and created in order to change them. */
  private static final Set<ObjectKind> CREATED_AGAIN =
      EnumSet.of(
          ObjectKind.INDEX,
          ObjectKind.TRIGGER,
          ObjectKind.RULE,
          ObjectKind.VIEW,
          ObjectKind.MATERIALIZED_VIEW);

  /** The kinds of objects that are part of CREATE TABLE. */
  private static final Set<ObjectKind> ALTERED =
      EnumSet.of(ObjectKind.TABLE, ObjectKind.COLUMN, ObjectKind.CONSTRAINT);

  private static final String ROW_SECURITY = "row security";

  private final RepairRules rules;
  private final List<String> statements = new ArrayList<>();

  private DowngradeSql(RepairRules rules) {
    this.rules = rules;
  }

  /** The statements; empty if none follow. An entry that begins with {@code --} is a comment. */
  public static List<String> of(List<Change> changes, RepairRules rules) {
    DowngradeSql sql = new DowngradeSql(rules);
    List<Change> independent = new ArrayList<>(SchemaEvidence.withoutChildren(changes));
    ColumnRenames.removeFrom(independent).forEach(sql::append);
    List<Change> ordered = DropOrder.of(independent, changes);
    sql.release(DropOrder.circular(ordered, changes));
    ordered.forEach(sql::add);
    return sql.statements;
  }

  /** Allows tables that reference each other to be dropped one by one. */
  private void release(List<Change> circular) {
    if (rules.altersTables()) {
      circular.forEach(key -> dropConstraint(key.id()));
    } else if (!circular.isEmpty()) {
      append(rules.defersKeys());
    }
  }

  /**
   * Advice on the statements: on rows that they would reject, and if there are none, on what to do
   * instead.
   */
  public static List<Advice> advice(
      List<String> statements, List<Change> changes, RepairRules rules) {
    if (statements.isEmpty()) {
      return List.of(Advice.of(instead(changes, rules)));
    }
    return statements.stream().anyMatch(sql -> RESTRICTION.matcher(sql).matches())
        ? List.of(
            Advice.of(
                "Rows written after the upgrade may violate these definitions; change or delete"
                    + " such rows first."))
        : List.of();
  }

  private static String instead(List<Change> changes, RepairRules rules) {
    boolean rebuild =
        !rules.altersTables()
            && SchemaEvidence.withoutChildren(changes).stream()
                .anyMatch(change -> ALTERED.contains(change.id().kind()));
    return rebuild
        ? "ALTER TABLE cannot restore this; rebuild the table in the downgrade, with its previous"
            + " definition."
        : "Roundtrip cannot derive statements that restore all of this.";
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
          append("DROP " + id.kind().keywords() + " " + Quoting.object(id));
      case ENUM, COMPOSITE_TYPE, RANGE, DOMAIN -> {
        String keyword = id.kind() == ObjectKind.DOMAIN ? "DOMAIN" : "TYPE";
        append("DROP " + keyword + " " + Quoting.object(id));
      }
      case FUNCTION, PROCEDURE, AGGREGATE ->
          append("DROP " + id.kind().keywords() + " " + Quoting.signature(id));
      case COLUMN -> append(alter(id) + " DROP COLUMN " + Quoting.name(id.name()));
      case CONSTRAINT -> dropConstraint(id);
      case POLICY -> append(PolicySql.drop(id));
      case TRIGGER -> append("DROP TRIGGER " + Quoting.name(id.name()) + onTable(id));
      case RULE -> append("DROP RULE " + Quoting.name(id.name()) + onTable(id));
      case STATISTICS -> append("DROP STATISTICS " + Quoting.name(id.name()));
      case DEFAULT_PRIVILEGES ->
          DefaultPrivilegeSql.of(id, Map.of(), attributes).forEach(this::append);
      default -> {
        // How to revert the others depends on how they were created.
      }
    }
  }

  private void create(ObjectId id, Map<String, String> attributes) {
    String definition = attributes.get(Attribute.DEFINITION);
    boolean complete = definition != null && definition.regionMatches(true, 0, "create ", 0, 7);
    if (complete && !attributes.containsKey(Attribute.CONSTRAINT)) {
      append(original(attributes));
    } else if (id.kind() == ObjectKind.INDEX && definition != null && definition.startsWith("(")) {
      String unique = "yes".equals(attributes.get(Attribute.UNIQUE)) ? "UNIQUE " : "";
      append("CREATE " + unique + "INDEX " + Quoting.name(id.name()) + onParent(id) + definition);
    } else if (id.kind() == ObjectKind.TRIGGER && !complete && definition != null) {
      append("CREATE TRIGGER " + Quoting.name(id.name()) + " " + definition);
    } else if (id.kind() == ObjectKind.POLICY) {
      append(PolicySql.create(id, attributes));
    } else if (id.kind() == ObjectKind.COLUMN) {
      addColumn(id, attributes);
    } else if (id.kind() == ObjectKind.CONSTRAINT && rules.altersTables()) {
      append(alter(id) + " ADD CONSTRAINT " + Quoting.name(id.name()) + " " + definition);
    } else if (id.kind() == ObjectKind.DEFAULT_PRIVILEGES) {
      DefaultPrivilegeSql.of(id, attributes, Map.of()).forEach(this::append);
    } else if (id.kind() == ObjectKind.ENUM && attributes.containsKey(Attribute.LABELS)) {
      String labels = attributes.get(Attribute.LABELS);
      append("CREATE TYPE " + Quoting.object(id) + " AS ENUM (" + labels + ")");
    } else if (id.kind() == ObjectKind.EXTENSION) {
      append("CREATE EXTENSION " + Quoting.name(id.name()));
    } else if ((id.kind() == ObjectKind.VIEW || id.kind() == ObjectKind.MATERIALIZED_VIEW)
        && definition != null) {
      append(
          "CREATE "
              + id.kind().keywords()
              + " "
              + Quoting.object(id)
              + " AS "
              + definition.strip().replaceFirst("(?i)^as\\s+", "").replaceAll(";$", ""));
    }
  }

  /** A NOT NULL column without a default can only be added to an empty table. */
  private void addColumn(ObjectId id, Map<String, String> attributes) {
    String column = Quoting.name(id.name());
    String text = ColumnText.of(attributes);
    boolean needsValues =
        text.endsWith(" NOT NULL")
            && !attributes.containsKey(Attribute.DEFAULT)
            && !attributes.containsKey(Attribute.GENERATED)
            && !attributes.containsKey(Attribute.IDENTITY);
    if (!needsValues) {
      append(alter(id) + " ADD COLUMN " + column + " " + text);
      return;
    }
    String nullable = text.substring(0, text.length() - " NOT NULL".length());
    append(alter(id) + " ADD COLUMN " + column + " " + nullable);
    append("-- set the values of " + column + ", then add NOT NULL");
    if (rules.altersTables()) {
      append(alter(id) + " ALTER COLUMN " + column + " SET NOT NULL");
    }
  }

  private void change(Change change) {
    SortedMap<String, String> was = change.was();
    if (CREATED_AGAIN.contains(change.id().kind()) && was.containsKey(Attribute.DEFINITION)) {
      drop(change.id(), change.now());
      create(change.id(), was);
    }
    if (!rules.altersTables()) {
      return;
    }
    if (change.id().kind() != ObjectKind.COLUMN) {
      PrivilegeSql.of(change).forEach(this::append);
    }
    if (change.id().kind() == ObjectKind.TABLE) {
      changeRowSecurity(change);
    }
    if (change.id().kind() == ObjectKind.DEFAULT_PRIVILEGES) {
      DefaultPrivilegeSql.of(change.id(), was, change.now()).forEach(this::append);
    } else if (change.id().kind() == ObjectKind.POLICY) {
      PolicySql.alter(change).ifPresent(this::append);
    } else if (isDefined(change.id().kind()) && was.containsKey(Attribute.DEFINITION)) {
      append(original(was));
    } else if (change.id().kind() == ObjectKind.COLUMN) {
      changeColumn(change, was);
    } else if (change.id().kind() == ObjectKind.CONSTRAINT
        && was.containsKey(Attribute.DEFINITION)) {
      dropConstraint(change.id());
      create(change.id(), was);
    }
  }

  /** Whether the definition begins with CREATE OR REPLACE. */
  private static boolean isDefined(ObjectKind kind) {
    return kind == ObjectKind.FUNCTION || kind == ObjectKind.PROCEDURE;
  }

  /** The definition as it was written, if that is known. */
  private static String original(Map<String, String> attributes) {
    String definition = attributes.getOrDefault(Attribute.DEFINITION, "");
    return attributes.getOrDefault(Attribute.TEXT, definition).strip().replaceAll(";$", "");
  }

  private void changeColumn(Change change, Map<String, String> was) {
    ObjectId id = change.id();
    String column = alter(id) + " ALTER COLUMN " + Quoting.name(id.name());
    if (was.containsKey(Attribute.TYPE)) {
      ColumnTypeSql.of(column, Quoting.name(id.name()), was, change.now()).forEach(this::append);
    }
    if (was.containsKey(Attribute.DEFAULT)) {
      append(column + " SET DEFAULT " + was.get(Attribute.DEFAULT));
    } else if (change.now().containsKey(Attribute.DEFAULT)) {
      append(column + " DROP DEFAULT");
    }
    if (was.containsKey(Attribute.NULL)) {
      append(
          column + (was.get(Attribute.NULL).startsWith("no") ? " SET NOT NULL" : " DROP NOT NULL"));
    }
    if (was.containsKey(Attribute.COMMENT) || change.now().containsKey(Attribute.COMMENT)) {
      String comment = was.get(Attribute.COMMENT);
      String text = comment == null ? "NULL" : SqlQuoting.literal(comment);
      append(
          "COMMENT ON COLUMN "
              + Quoting.parent(id)
              + "."
              + Quoting.name(id.name())
              + " IS "
              + text);
    }
  }

  private void changeRowSecurity(Change change) {
    String alter = "ALTER TABLE " + Quoting.object(change.id());
    if (change.was().containsKey(ROW_SECURITY) || change.now().containsKey(ROW_SECURITY)) {
      boolean enabled = change.was().containsKey(ROW_SECURITY);
      append(alter + (enabled ? " ENABLE" : " DISABLE") + " ROW LEVEL SECURITY");
    }
    String forced = ROW_SECURITY + " forced";
    if (change.was().containsKey(forced) || change.now().containsKey(forced)) {
      append(alter + (change.was().containsKey(forced) ? "" : " NO") + " FORCE ROW LEVEL SECURITY");
    }
  }

  private void dropConstraint(ObjectId id) {
    if (rules.altersTables()) {
      append(alter(id) + " DROP CONSTRAINT " + Quoting.name(id.name()));
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

  private void append(String statement) {
    boolean keepsLines = statement.contains("--") || QUOTED_SPACE.matcher(statement).find();
    statements.add(
        keepsLines && !statement.startsWith("--") ? statement : statement.replaceAll("\\s+", " "));
  }
}
