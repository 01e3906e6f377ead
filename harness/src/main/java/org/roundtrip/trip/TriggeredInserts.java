package org.roundtrip.trip;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.roundtrip.dialect.Engine;
import org.roundtrip.schema.Attribute;
import org.roundtrip.schema.ObjectId;
import org.roundtrip.schema.ObjectKind;
import org.roundtrip.schema.SchemaSnapshot;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.sql.ScriptEffectsReader;
import org.roundtrip.sql.TextWords;

/**
 * The tables into which triggers and rules insert rows, directly or in a function.
 *
 * @param tables the names in lower case, without a schema
 * @param computed whether a function also inserts into tables whose names it computes
 */
public record TriggeredInserts(Set<String> tables, boolean computed) {

  private static final Set<ObjectKind> STARTS = Set.of(ObjectKind.TRIGGER, ObjectKind.RULE);
  private static final Set<ObjectKind> ROUTINES = Set.of(ObjectKind.FUNCTION, ObjectKind.PROCEDURE);
  private static final Pattern COMPUTED =
      Pattern.compile("(?is)\\bexecute\\b[^;]*\\binsert\\s+into\\b");

  /** Copies the set. */
  public TriggeredInserts {
    tables = Set.copyOf(tables);
  }

  /** Those of all triggers in some schemas. */
  public static TriggeredInserts of(Engine engine, SchemaSnapshot... schemas) {
    Set<String> texts = new HashSet<>();
    for (SchemaSnapshot schema : schemas) {
      texts.addAll(texts(schema));
    }
    Set<String> tables = new HashSet<>();
    for (String text : texts) {
      tables.addAll(ScriptEffectsReader.inserted(engine, text));
    }
    return new TriggeredInserts(
        tables, texts.stream().anyMatch(text -> COMPUTED.matcher(text).find()));
  }

  /** Whether a trigger may insert rows into a table. */
  public boolean mayInsertInto(TableName table) {
    return computed || tables.contains(table.name().toLowerCase(Locale.ROOT));
  }

  /** The definitions of the triggers and of the routines that they use. */
  private static Set<String> texts(SchemaSnapshot schema) {
    Map<String, String> routines = new HashMap<>();
    Set<String> texts = new HashSet<>();
    schema
        .objects()
        .forEach(
            (id, attributes) -> {
              if (STARTS.contains(id.kind())) {
                texts.add(text(attributes));
              } else if (ROUTINES.contains(id.kind())) {
                routines.merge(plainName(id), text(attributes), (one, other) -> one + "\n" + other);
              }
            });
    Set<String> added = texts;
    while (!added.isEmpty()) {
      Set<String> used = new HashSet<>();
      added.stream()
          .flatMap(text -> TextWords.of(text).stream())
          .flatMap(word -> Stream.ofNullable(routines.get(word)))
          .forEach(used::add);
      used.removeAll(texts);
      texts.addAll(used);
      added = used;
    }
    return texts;
  }

  private static String text(Map<String, String> attributes) {
    return attributes.getOrDefault(
        Attribute.TEXT, attributes.getOrDefault(Attribute.DEFINITION, ""));
  }

  private static String plainName(ObjectId id) {
    return id.name().split("\\(", 2)[0].toLowerCase(Locale.ROOT);
  }
}
