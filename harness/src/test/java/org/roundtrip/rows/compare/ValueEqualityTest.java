package org.roundtrip.rows.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtrip.dialect.Engine;

class ValueEqualityTest {

  /** A value before with its type, whether it is the same, and the value now with its type. */
  private static final String POSTGRES =
      """
      'a'                        | text                        | =  | 'a'                     | text
      'a'                        | text                        | != | 'A'                     | text
      'a'                        | text                        | != | 'a '                    | character varying(5)
      'a'                        | character varying(3)        | =  | 'a'                     | text
      ''                         | text                        | != | NULL                    | text
      NULL                       | integer                     | =  | NULL                    | text
      'NULL'                     | text                        | != | NULL                    | text
      'A'                        | public.citext               | != | 'a'                     | text
      'it''s'                    | text                        | =  | 'it''s'                 | character varying(9)
      'é'                        | text                        | != | 'e\u0301'                     | text
      1.0                        | numeric(5,1)                | =  | 1.00                    | numeric(5,2)
      1.05                       | numeric(5,2)                | != | 1.1                     | numeric(5,1)
      7                          | integer                     | =  | 7                       | bigint
      7                          | integer                     | =  | 7.0                     | numeric(5,1)
      NaN                        | double precision            | =  | NaN                     | numeric
      NaN                        | numeric                     | != | 0                       | numeric
      Infinity                   | real                        | =  | Infinity                | double precision
      Infinity                   | double precision            | != | -Infinity               | double precision
      -0                         | double precision            | =  | 0                       | integer
      9007199254740993           | bigint                      | != | 9.007199254740992e+15   | double precision
      9007199254740992           | bigint                      | =  | 9.007199254740992e+15   | double precision
      1152921504606846976        | bigint                      | =  | 1.152921504606847e+18   | double precision
      1152921504606847000        | bigint                      | != | 1.152921504606847e+18   | double precision
      16777217                   | integer                     | != | 1.6777216e+07           | real
      0.1                        | numeric                     | =  | 0.1                     | double precision
      0.1                        | real                        | =  | 0.10000000149011612     | double precision
      0.123456789                | double precision            | != | 0.12345679              | real
      $1,234.50                  | money                       | =  | 1234.50                 | numeric(10,2)
      -$1.00                     | money                       | =  | -1.0                    | numeric(10,1)
      7                          | integer                     | =  | '7'                     | text
      7                          | integer                     | != | '007'                   | text
      '007'                      | text                        | != | 7                       | integer
      '4.0'                      | text                        | != | 4                       | integer
      ''                         | text                        | != | 0                       | integer
      1.50                       | numeric(5,2)                | =  | '1.50'                  | character varying(9)
      7                          | integer                     | =  | '7   '                  | character(4)
      t                          | boolean                     | =  | 1                       | smallint
      f                          | boolean                     | =  | 0                       | integer
      t                          | boolean                     | != | 0                       | integer
      t                          | boolean                     | != | 2                       | integer
      t                          | boolean                     | =  | 'true'                  | text
      'f'                        | text                        | =  | f                       | boolean
      'maybe'                    | text                        | != | f                       | boolean
      't'                        | text                        | != | 'true'                  | text
      'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11' | text            | =  | 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11' | uuid
      'a0eebc999c0b4ef8bb6d6bb9bd380a11' | text                | =  | 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11' | uuid
      '{a0eebc99-9c0b4ef8-bb6d6bb9-bd380a11}' | text           | =  | 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11' | uuid
      'a0eebc999c0b4ef8bb6d6bb9bd380a1' | text                 | != | 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11' | uuid
      'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11' | uuid            | != | 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a12' | uuid
      'ab  '                     | character(4)                | =  | 'ab'                    | text
      'ab  '                     | character(4)                | =  | 'ab        '            | character(10)
      'ab'                       | character varying(2)        | =  | 'ab  '                  | character(4)
      ' ab'                      | character(3)                | != | 'ab'                    | text
      x'00ff'                    | bytea                       | =  | x'00ff'                 | blob
      x'00ff'                    | bytea                       | != | x'00fe'                 | bytea
      x'61'                      | bytea                       | != | '61'                    | text
      '2024-01-01 12:00:00+00'   | timestamp with time zone    | =  | '2024-01-01 13:00:00+01' | timestamp with time zone
      '2024-01-01 12:00:00+00'   | timestamp with time zone    | != | '2024-01-01 12:00:00+01' | timestamp with time zone
      '2024-01-01 12:00:00'      | timestamp without time zone | =  | '2024-01-01 12:00:00+05:30' | timestamp with time zone
      '2024-01-01 12:00:00'      | timestamp without time zone | =  | '2024-01-01 17:30:00+05:30' | timestamp with time zone
      '2024-01-01 12:00:00'      | timestamp without time zone | != | '2024-01-01 13:00:00+05:30' | timestamp with time zone
      '2024-03-31 02:30:00'      | timestamp without time zone | != | '2024-03-31 03:30:00+02' | timestamp with time zone
      '2024-01-01 12:00:00.5'    | timestamp(3) without time zone | =  | '2024-01-01 12:00:00.50' | timestamp without time zone
      '2024-01-01 12:00:00.123'  | timestamp(3) without time zone | != | '2024-01-01 12:00:00' | timestamp(0) without time zone
      'infinity'                 | timestamp without time zone | =  | 'infinity'              | timestamp with time zone
      'infinity'                 | timestamp without time zone | != | '-infinity'             | timestamp with time zone
      'infinity'                 | timestamp without time zone | != | '2024-01-01 12:00:00'   | timestamp without time zone
      '0044-03-15 BC'            | date                        | =  | '0044-03-15 00:00:00 BC' | timestamp without time zone
      '0044-03-15 BC'            | date                        | != | '0044-03-15 00:00:00'   | timestamp without time zone
      '294276-12-31 23:59:59.999999' | timestamp without time zone | =  | '294276-12-31 23:59:59.999999+00' | timestamp with time zone
      '2024-01-01'               | date                        | =  | '2024-01-01 00:00:00'   | timestamp without time zone
      '2024-01-01'               | date                        | != | '2024-01-01 12:00:00'   | timestamp without time zone
      '2024-01-01'               | date                        | =  | '2024-01-01 00:00:00+02' | timestamp with time zone
      '2024-01-01T12:00:00Z'     | text                        | =  | '2024-01-01 12:00:00+00' | timestamp with time zone
      '2024-02-30'               | text                        | != | '2024-03-01'            | date
      '12:00:00'                 | time without time zone      | =  | '12:00:00+02'           | time with time zone
      '12:00:00+01'              | time with time zone         | != | '12:00:00+02'           | time with time zone
      '{"b":1, "a":[1,2]}'       | json                        | =  | '{"a": [1, 2], "b": 1}' | jsonb
      '{"a":1,"a":2}'            | json                        | != | '{"a": 2}'              | jsonb
      '{"a":1.0}'                | json                        | =  | '{"a": 1}'              | jsonb
      '{"a":1}'                  | json                        | != | '{"a": "1"}'            | jsonb
      '{"a":null}'               | json                        | != | '{}'                    | jsonb
      '[null]'                   | json                        | =  | '[ null ]'              | jsonb
      '[1,2]'                    | json                        | != | '[2, 1]'                | jsonb
      '"\\u00e9"'                | json                        | =  | '"é"'                   | jsonb
      '{'                        | text                        | != | '{}'                    | jsonb
      'red'                      | public.color                | =  | 'red'                   | text
      'red'                      | public.color                | != | 'Red'                   | public.color_2
      '{1,2}'                    | integer[]                   | =  | '{1,2}'                 | bigint[]
      """;

  private static final String SQLITE =
      """
      1       | INTEGER      | =  | 1       | INTEGER
      1       | INTEGER      | != | 1.0     | INTEGER
      1       | INTEGER      | != | '1'     | INTEGER
      1       |              | != | '1'     | BLOB
      1       | INTEGER      | =  | 1.0     | REAL
      1       | INTEGER      | =  | 1.0     | DOUBLE PRECISION
      1.0     | REAL         | =  | 1       | NUMERIC
      1.5     | REAL         | != | 1       | INTEGER
      1.50    | REAL         | =  | 1.5     | REAL
      9007199254740993 | INTEGER | != | 9.007199254740992E15 | REAL
      9007199254740992 | INTEGER | =  | 9.007199254740992E15 | REAL
      7       | INTEGER      | =  | '7'     | TEXT
      '7'     | TEXT         | =  | 7       | INTEGER
      '007'   | TEXT         | != | 7       | INTEGER
      1.0     | REAL         | =  | '1.0'   | TEXT
      1.0     | REAL         | != | '1'     | TEXT
      'a'     | CHAR(3)      | != | 'a  '   | TEXT
      'a'     | TEXT         | =  | 'a'     | VARCHAR(9)
      'A'     | TEXT         | != | 'a'     | TEXT
      ''      | TEXT         | != | NULL    | TEXT
      ''      | TEXT         | != | x''     | BLOB
      'a'     | TEXT         | != | x'61'   | BLOB
      x'61'   | BLOB         | =  | x'61'   | TEXT
      1       | BOOLEAN      | =  | 'true'  | TEXT
      'f'     | TEXT         | =  | 0       | BOOLEAN
      'true'  | BOOLEAN      | != | 1       | BOOLEAN
      '2024-01-01' | DATE    | != | '2024-01-01 00:00:00' | TIMESTAMP
      """;

  /** Types and whether their values can be compared. */
  private static final String TYPES =
      """
      integer                  | =  | bigint
      integer                  | =  | text
      integer                  | =  | boolean
      integer                  | != | date
      integer                  | != | uuid
      text                     | =  | uuid
      text                     | =  | json
      text                     | =  | public.color
      text                     | =  | inet
      text                     | != | text[]
      text                     | != | bytea
      public.color             | =  | public.colour
      public.color             | != | integer
      integer[]                | =  | bigint[]
      integer[]                | != | date[]
      date                     | =  | timestamp(3) with time zone
      date                     | != | time without time zone
      inet                     | != | cidr
      bit(3)                   | =  | bit(8)
      json                     | =  | jsonb
      interval                 | =  | interval
      interval day             | != | time without time zone
      int4range                | != | public.floatrange
      """;

  record Case(String before, String typeBefore, String sign, String now, String typeNow) {

    boolean isSame(Engine engine) {
      return engine.part(ValueEquality.class).same(before, typeBefore, now, typeNow);
    }

    boolean isSameTheOtherWay(Engine engine) {
      return engine.part(ValueEquality.class).same(now, typeNow, before, typeBefore);
    }

    boolean equal() {
      return sign.equals("=");
    }
  }

  static List<Case> postgres() {
    return cases(POSTGRES);
  }

  static List<Case> sqlite() {
    return cases(SQLITE);
  }

  private static List<Case> cases(String table) {
    return table
        .lines()
        .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new))
        .map(c -> new Case(c[0], c[1], c[2], c[3], c[4]))
        .toList();
  }

  static Stream<String[]> types() {
    return TYPES
        .lines()
        .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new));
  }

  @ParameterizedTest
  @MethodSource
  void postgres(Case c) {
    assertThat(c.isSame(Engine.POSTGRESQL)).isEqualTo(c.equal());
    assertThat(c.isSameTheOtherWay(Engine.POSTGRESQL)).isEqualTo(c.equal());
  }

  @ParameterizedTest
  @MethodSource
  void sqlite(Case c) {
    assertThat(c.isSame(Engine.SQLITE)).isEqualTo(c.equal());
    assertThat(c.isSameTheOtherWay(Engine.SQLITE)).isEqualTo(c.equal());
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource
  void types(String before, String sign, String now) {
    boolean expected = sign.equals("=");
    assertThat(Engine.POSTGRESQL.part(ValueEquality.class).comparable(before, now))
        .isEqualTo(expected);
    assertThat(Engine.POSTGRESQL.part(ValueEquality.class).comparable(now, before))
        .isEqualTo(expected);
    assertThat(Engine.SQLITE.part(ValueEquality.class).comparable(now, before)).isTrue();
  }

  /** Whatever two values and types there are: what is the same one way is the same the other. */
  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void everyValueIsItselfAndEqualityGoesBothWays(Engine engine) {
    List<Case> all = engine == Engine.SQLITE ? sqlite() : postgres();
    for (Case one : all) {
      assertThat(
              engine
                  .part(ValueEquality.class)
                  .same(one.before(), one.typeBefore(), one.before(), one.typeBefore()))
          .isTrue();
      for (Case other : all) {
        Case mixed = new Case(one.before(), one.typeBefore(), "", other.now(), other.typeNow());
        assertThat(mixed.isSame(engine)).as("%s", mixed).isEqualTo(mixed.isSameTheOtherWay(engine));
      }
    }
  }
}
