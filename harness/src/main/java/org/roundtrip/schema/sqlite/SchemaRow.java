package org.roundtrip.schema.sqlite;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.roundtrip.schema.Attribute;
import org.roundtrip.schema.ObjectId;
import org.roundtrip.schema.ObjectKind;
import org.roundtrip.sql.Tokens;
import org.roundtrip.sql.sqlite.SqliteSyntax;

/** A row of {@code sqlite_schema}. Its SQL text contains the whole definition. */
record SchemaRow(String type, String name, String table, String sql) {

  /** Whether the row is a virtual table, which can have shadow tables. */
  boolean isVirtual() {
    return type.equals("table") && sql.regionMatches(true, 0, "create virtual", 0, 14);
  }

  /** The objects that this row defines. */
  SortedMap<ObjectId, SortedMap<String, String>> objects() {
    List<NormalizedToken> tokens = NormalizedToken.list(sql);
    return switch (type) {
      case "table" -> tokens.get(1).is("virtual") ? virtual() : TableObjects.of(name, tokens);
      case "index" -> one(new ObjectId(ObjectKind.INDEX, "", table, name), index(tokens));
      case "trigger" -> one(new ObjectId(ObjectKind.TRIGGER, "", table, name), definition(tokens));
      default -> one(new ObjectId(ObjectKind.of(type), "", "", name), definition(tokens));
    };
  }

  private SortedMap<ObjectId, SortedMap<String, String>> virtual() {
    // Each module interprets its arguments itself, so they are not normalized.
    Tokens all = Tokens.of(SqliteSyntax.RULES, sql);
    String text = all.sub(all.find(0, "USING") + 1, all.count()).text();
    return one(new ObjectId(ObjectKind.VIRTUAL_TABLE, "", "", name), attribute("module", text));
  }

  private static SortedMap<String, String> index(List<NormalizedToken> tokens) {
    SortedMap<String, String> attributes =
        attribute(
            Attribute.DEFINITION,
            NormalizedToken.text(
                tokens.subList(after(tokens, "on") + 1, tokens.size()).stream()
                    .filter(token -> !token.is("asc"))
                    .toList()));
    attributes.put(Attribute.UNIQUE, tokens.get(1).is("unique") ? "yes" : "no");
    return attributes;
  }

  private SortedMap<String, String> definition(List<NormalizedToken> tokens) {
    int start = 0;
    while (!tokens.get(start).asName().equalsIgnoreCase(name)) {
      start++;
    }
    return attribute(
        Attribute.DEFINITION, NormalizedToken.text(tokens.subList(start + 1, tokens.size())));
  }

  private static int after(List<NormalizedToken> tokens, String keyword) {
    int at = 0;
    while (!tokens.get(at).is(keyword)) {
      at++;
    }
    return at + 1;
  }

  private static SortedMap<String, String> attribute(String name, String value) {
    SortedMap<String, String> attributes = new TreeMap<>();
    attributes.put(name, value);
    return attributes;
  }

  private static SortedMap<ObjectId, SortedMap<String, String>> one(
      ObjectId id, SortedMap<String, String> attributes) {
    SortedMap<ObjectId, SortedMap<String, String>> objects = new TreeMap<>();
    objects.put(id, attributes);
    return objects;
  }
}
