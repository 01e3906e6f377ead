package org.roundtrip.schema.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.roundtrip.schema.ExcludedTables;
import org.roundtrip.schema.ObjectId;
import org.roundtrip.schema.ObjectKind;
import org.roundtrip.schema.SchemaReader;
import org.roundtrip.schema.SchemaSnapshot;

/** Reads SQLite's schema table. Statements that were parsed before are cached. */
public final class SqliteSchemaReader implements SchemaReader {

  private static final String SCHEMA =
      """
      select type, name, tbl_name, sql from sqlite_schema
      where sql is not null and name not like 'sqlite\\_%' escape '\\'
      """;

  private static final String SHADOWS = "select name from pragma_table_list where type = 'shadow'";

  private static final String NUMBERS =
      "select user_version, application_id from pragma_user_version, pragma_application_id";

  private final Connection connection;
  private final ExcludedTables excluded;
  private final Map<SchemaRow, SortedMap<ObjectId, SortedMap<String, String>>> known;
  private final PreparedStatement schema;
  private final PreparedStatement allNumbers;
  private List<SchemaRow> lastRows = List.of();
  private SortedMap<String, String> lastNumbers = new TreeMap<>();
  private SchemaSnapshot last = SchemaSnapshot.empty();

  /**
   * @param excluded tables that are not part of the schema
   */
  public SqliteSchemaReader(Connection connection, Set<String> excluded) throws SQLException {
    this(connection, new ExcludedTables(excluded), new HashMap<>());
  }

  private SqliteSchemaReader(
      Connection connection,
      ExcludedTables excluded,
      Map<SchemaRow, SortedMap<ObjectId, SortedMap<String, String>>> known)
      throws SQLException {
    this.connection = connection;
    this.excluded = excluded;
    this.known = known;
    this.schema = connection.prepareStatement(SCHEMA);
    this.allNumbers = connection.prepareStatement(NUMBERS);
  }

  @Override
  public SchemaSnapshot read() throws SQLException {
    List<SchemaRow> rows = rows();
    SortedMap<String, String> numbers = numbers();
    if (!rows.equals(lastRows) || !numbers.equals(lastNumbers)) {
      last = changed(rows, numbers);
      lastRows = rows;
      lastNumbers = numbers;
    }
    return last;
  }

  @Override
  public SchemaReader over(Connection other) throws SQLException {
    SqliteSchemaReader reader = new SqliteSchemaReader(other, excluded, known);
    reader.lastRows = lastRows;
    reader.lastNumbers = lastNumbers;
    reader.last = last;
    return reader;
  }

  private List<SchemaRow> rows() throws SQLException {
    List<SchemaRow> rows = new ArrayList<>();
    try (ResultSet result = schema.executeQuery()) {
      while (result.next()) {
        rows.add(
            new SchemaRow(
                result.getString(1),
                result.getString(2),
                result.getString(3),
                result.getString(4)));
      }
    }
    if (rows.stream().anyMatch(SchemaRow::isVirtual)) {
      Set<String> shadows = shadows();
      rows.removeIf(row -> shadows.contains(row.table()));
    }
    return rows;
  }

  /** Shadow tables are created and dropped with their virtual table. */
  private Set<String> shadows() throws SQLException {
    Set<String> shadows = new HashSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(SHADOWS)) {
      while (result.next()) {
        shadows.add(result.getString(1));
      }
    }
    return shadows;
  }

  private SortedMap<String, String> numbers() throws SQLException {
    SortedMap<String, String> numbers = new TreeMap<>();
    try (ResultSet result = allNumbers.executeQuery()) {
      while (result.next()) {
        numbers.put("user version", result.getString(1));
        numbers.put("application id", result.getString(2));
      }
    }
    return numbers;
  }

  private SchemaSnapshot changed(List<SchemaRow> rows, SortedMap<String, String> numbers) {
    Set<SchemaRow> gone = new HashSet<>(lastRows);
    Set<SchemaRow> fresh = new LinkedHashSet<>(rows);
    fresh.removeAll(gone);
    rows.forEach(gone::remove);
    SortedMap<ObjectId, SortedMap<String, String>> objects = new TreeMap<>(last.objects());
    gone.forEach(row -> objectsOf(row).keySet().forEach(objects::remove));
    fresh.forEach(row -> objects.putAll(objectsOf(row)));
    objects.put(new ObjectId(ObjectKind.DATABASE, "", "", "main"), numbers);
    return new SchemaSnapshot(objects);
  }

  private SortedMap<ObjectId, SortedMap<String, String>> objectsOf(SchemaRow row) {
    return known.computeIfAbsent(row, this::objects);
  }

  private SortedMap<ObjectId, SortedMap<String, String>> objects(SchemaRow row) {
    SortedMap<ObjectId, SortedMap<String, String>> objects = new TreeMap<>();
    row.objects()
        .forEach(
            (id, facts) -> {
              if (!excluded.contains(id, facts)) {
                objects.put(id, Collections.unmodifiableSortedMap(facts));
              }
            });
    return objects;
  }
}
