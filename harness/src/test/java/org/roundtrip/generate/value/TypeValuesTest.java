package org.roundtrip.generate.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtrip.dialect.Engine;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.ColumnType;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.schema.table.TypeFamily;

class TypeValuesTest {

  private static final TableName USERS = new TableName("public", "users");

  private final Values values = TypeValues.of(Engine.POSTGRESQL, Sources.none());

  static Stream<Arguments> tokens() {
    return Stream.of(
        arguments(Types.TEXT, "'users.c 3'"),
        arguments(Types.sized("character varying(9)", TypeFamily.TEXT, 9), "'users.c 3'"),
        arguments(Types.sized("character varying(8)", TypeFamily.TEXT, 8), "'6fu6j003'"),
        arguments(Types.sized("character(1)", TypeFamily.CHAR, 1), "'3'"),
        arguments(Types.plain("jsonb", TypeFamily.JSONB), "'{\"t\":\"users.c 3\"}'"),
        arguments(Types.plain("bytea", TypeFamily.BYTES), "'\\x75736572732e632033'"),
        arguments(
            Types.of("text[]", TypeFamily.ARRAY, Types.TEXT), "'{\"users.c 3\",\"users.c 4\"}'"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tokens")
  void tokensIdentifyTheirColumnAndRow(ColumnType type, String sql) {
    assertThat(values.token(USERS, Types.column("c", type), 3).sql()).isEqualTo(sql);
  }

  @Test
  void timestampsAlternateBetweenSummerAndWinter() {
    Column column = Types.column("at", Types.plain("timestamptz", TypeFamily.TIMESTAMPTZ));
    List<String> months =
        Stream.of(1, 2, 3, 4)
            .map(row -> values.token(USERS, column, row).sql().substring(5, 9))
            .toList();
    assertThat(months).containsExactly("-06-", "-01-", "-06-", "-01-");
  }

  @ParameterizedTest
  @MethodSource("manyTypes")
  void columnsOfOneTypeHoldDifferentTokens(ColumnType type) {
    Map<String, String> places = new HashMap<>();
    for (String name : List.of("email", "name", "city", "street", "notes", "a", "b", "c1", "c2")) {
      for (int row = 1; row <= 20; row++) {
        String before = places.put(values.token(USERS, Types.column(name, type), row).sql(), name);
        assertThat(before).as(name + " " + row).isNull();
      }
    }
  }

  static Stream<ColumnType> manyTypes() {
    return Stream.of(
        Types.TEXT,
        Types.INTEGER,
        Types.plain("bigint", TypeFamily.BIGINT),
        Types.numeric(10, 2),
        Types.plain("uuid", TypeFamily.UUID),
        Types.plain("timestamptz", TypeFamily.TIMESTAMPTZ),
        Types.sized("character(8)", TypeFamily.CHAR, 8));
  }

  static Stream<Arguments> limits() {
    ColumnType text = Types.TEXT;
    ColumnType integer = Types.INTEGER;
    return Stream.of(
        arguments(
            text,
            Types.sized("varchar(3)", TypeFamily.TEXT, 3),
            List.of("yyyy", "zzz", "www  ", "vv", "ééé")),
        arguments(
            Types.sized("varchar(4)", TypeFamily.TEXT, 4),
            Types.sized("varchar(3)", TypeFamily.TEXT, 3),
            List.of("yyyy", "zzz", "vv", "ééé")),
        arguments(
            text,
            integer,
            List.of("", "4.0", "007", "1e3", "abc", " 1 ", "-1", "2147483648", "1,000")),
        arguments(
            text,
            Types.plain("boolean", TypeFamily.BOOLEAN),
            List.of("", "true", "yes", "Y", "f", "1", "0", "2", "TRUE", "abc", " t ")),
        arguments(text, Types.labelled("e", "a"), List.of("no such label", "", "A", "a ", "a")),
        arguments(
            integer,
            Types.plain("smallint", TypeFamily.SMALLINT),
            List.of("32768", "-32769", "32767", "-32768")),
        arguments(
            Types.plain("bigint", TypeFamily.BIGINT),
            integer,
            List.of("2147483648", "-2147483649", "2147483647", "-2147483648")),
        arguments(
            Types.plain("numeric", TypeFamily.NUMERIC),
            Types.numeric(4, 1),
            List.of("1000", "999.9", "0.05", "0.15", "-0.05", "999.95", "0.01", "-999.9")),
        arguments(
            Types.plain("double precision", TypeFamily.DOUBLE),
            integer,
            List.of(
                "2147483648",
                "-2147483649",
                "2147483647",
                "-2147483648",
                "0.5",
                "1.5",
                "2.5",
                "-0.5")),
        arguments(integer, Types.plain("boolean", TypeFamily.BOOLEAN), List.of("2", "0", "1")),
        arguments(Types.labelled("e", "a", "b", "c"), Types.labelled("e", "a", "c"), List.of("b")),
        arguments(
            Types.of("integer[]", TypeFamily.ARRAY, Types.plain("bigint", TypeFamily.BIGINT)),
            Types.of("smallint[]", TypeFamily.ARRAY, Types.plain("smallint", TypeFamily.SMALLINT)),
            List.of("{\"32768\"}", "{\"-32769\"}", "{\"32767\"}", "{\"-32768\"}")),
        arguments(Types.plain("uuid", TypeFamily.UUID), integer, List.of()),
        arguments(
            Types.plain("json", TypeFamily.JSON),
            Types.plain("jsonb", TypeFamily.JSONB),
            List.of("{\"a\":1,\"a\":2}", "{\"b\":2,\"a\":1}", "\"\\u0000\"", "{ \"a\" : 1.0 }")));
  }

  @ParameterizedTest(name = "{0} to {1}")
  @MethodSource("limits")
  void theOtherTypesLimits(ColumnType type, ColumnType other, List<String> expected) {
    List<Value> edges = values.edgesOf(Types.column("c", type), Types.column("c", other));
    assertThat(edges.stream().map(value -> Literals.plain(value.sql())).toList())
        .isEqualTo(expected);
  }

  static Stream<Arguments> twins() {
    ColumnType json = Types.plain("json", TypeFamily.JSON);
    return Stream.of(
        arguments(Types.TEXT, "'Ab'", List.of("'aB'", "'Ab '", "'ab'", "' Ab'", "'Abé'", "'Ab'")),
        arguments(
            Types.TEXT,
            "'ab.c'",
            List.of("'AB.C'", "'ab.c '", "' ab.c'", "'Ab.C'", "'aB.c'", "'ab.cé'", "'ab.c'")),
        arguments(Types.TEXT, "'1'", List.of("'1 '", "' 1'", "'01'", "'1.0'", "'1é'", "'1'")),
        arguments(Types.TEXT, "'é'", List.of("'É'", "'é '", "'e\u0301'", "' é'", "'éé'", "'é'")),
        arguments(
            Types.sized("varchar(2)", TypeFamily.TEXT, 2), "'Ab'", List.of("'aB'", "'ab'", "'Ab'")),
        arguments(Types.plain("numeric", TypeFamily.NUMERIC), "'1'", List.of("'1.0'")),
        arguments(Types.numeric(4, 2), "'1.00'", List.of("'1.00'")),
        arguments(
            json,
            "'{\"a\":\"x,\\\"y\",\"b\":[1,2]}'",
            List.of(
                "'{\"b\":[1,2],\"a\":\"x,\\\"y\"}'",
                "' {\"a\":\"x,\\\"y\",\"b\":[1,2]}'",
                "'{\"a\":\"x,\\\"y\",\"b\":[1,2]}'")),
        arguments(Types.INTEGER, "'7'", List.of("'7'")));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("twins")
  void nearDuplicatesOfEachType(ColumnType type, String sql, List<String> expected) {
    assertThat(values.nearDuplicates(Types.column("c", type), new Value(sql, "")))
        .extracting(Value::sql)
        .isEqualTo(expected);
  }

  @Test
  void randomValuesAreTheSameInsideAnotherSession() {
    Column column = Types.column("c", Types.TEXT);
    List<Value> outside = drawn(column);
    JqwikSession.start();
    try {
      assertThat(drawn(column)).isEqualTo(outside);
    } finally {
      JqwikSession.finish();
    }
  }

  private static List<Value> drawn(Column column) {
    Values fresh = TypeValues.of(Engine.POSTGRESQL, Sources.none());
    Random random = new Random(3);
    return Stream.generate(() -> fresh.random(column, random)).limit(100).toList();
  }
}
