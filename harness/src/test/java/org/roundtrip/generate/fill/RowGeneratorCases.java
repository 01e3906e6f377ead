package org.roundtrip.generate.fill;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.roundtrip.dialect.Engine;

/** Tables, and what must be true of the ordinary rows in them. */
final class RowGeneratorCases {

  private RowGeneratorCases() {}

  /**
   * A case.
   *
   * @param query gives one line
   */
  record Row(String name, Set<Engine> engines, String script, String query, String expected) {

    @Override
    public String toString() {
      return name;
    }
  }

  private static final Set<Engine> BOTH = Set.copyOf(Engine.defaults());
  private static final Set<Engine> SQLITE = Set.of(Engine.SQLITE);
  private static final Set<Engine> POSTGRES = Set.of(Engine.POSTGRESQL);

  static List<Row> list() {
    return Stream.concat(tables().stream(), ParsedTextCases.list().stream()).toList();
  }

  private static List<Row> tables() {
    return List.of(
        new Row(
            "chain of foreign keys",
            BOTH,
            """
            CREATE TABLE a (id integer PRIMARY KEY);
            CREATE TABLE b (id integer PRIMARY KEY, a integer NOT NULL REFERENCES a (id));
            CREATE TABLE c (id integer PRIMARY KEY, b integer REFERENCES b (id));
            """,
            "SELECT (SELECT count(*) FROM a), (SELECT count(DISTINCT a) FROM b),"
                + " (SELECT count(*) FROM b), (SELECT count(b) FROM c)",
            "3 2 4 4"),
        new Row(
            "types without a value",
            POSTGRES,
            """
            CREATE TYPE kind AS ENUM ();
            CREATE DOMAIN nothing AS text CHECK (VALUE IS NULL);
            CREATE TABLE t (id integer PRIMARY KEY, a kind, b kind DEFAULT NULL, c nothing, d oidvector);
            """,
            "SELECT count(*), count(a) FROM t",
            "4 0"),
        new Row(
            "self-reference",
            BOTH,
            "CREATE TABLE node (id integer PRIMARY KEY, up integer REFERENCES node (id))",
            "SELECT count(*), count(up), sum(CASE WHEN id = up THEN 1 ELSE 0 END) FROM node",
            "4 3 0"),
        new Row(
            "self-reference that must be",
            BOTH,
            "CREATE TABLE node (id integer PRIMARY KEY, up integer NOT NULL REFERENCES node (id))",
            "SELECT count(*), count(up) FROM node",
            "4 4"),
        circle(Engine.SQLITE, "circle that may be open", "integer", "integer NOT NULL", "4 4"),
        circle(Engine.POSTGRESQL, "circle that may be open", "integer", "integer NOT NULL", "4 4"),
        circle(Engine.SQLITE, "circle of two NULLs", "integer", "integer", "4 4"),
        circle(Engine.POSTGRESQL, "circle of two NULLs", "integer", "integer", "4 4"),
        circle(Engine.SQLITE, "circle that must be", "integer NOT NULL", "integer NOT NULL", "2 2"),
        circle(
            Engine.POSTGRESQL,
            "circle that must be",
            "integer NOT NULL",
            "integer NOT NULL",
            "2 2"),
        new Row(
            "composite keys that overlap",
            BOTH,
            """
            CREATE TABLE tenant (id integer PRIMARY KEY);
            CREATE TABLE member (tenant integer REFERENCES tenant (id), nr integer,
              PRIMARY KEY (tenant, nr));
            CREATE TABLE team (tenant integer REFERENCES tenant (id), nr integer,
              PRIMARY KEY (tenant, nr));
            CREATE TABLE seat (tenant integer NOT NULL, member integer NOT NULL, team integer NOT NULL,
              PRIMARY KEY (tenant, member, team),
              FOREIGN KEY (tenant, member) REFERENCES member (tenant, nr),
              FOREIGN KEY (tenant, team) REFERENCES team (tenant, nr));
            """,
            "SELECT count(*) FROM seat",
            "4"),
        new Row(
            "a link between many and many",
            BOTH,
            """
            CREATE TABLE a (id integer PRIMARY KEY);
            CREATE TABLE b (id integer PRIMARY KEY);
            CREATE TABLE ab (a integer NOT NULL REFERENCES a (id), b integer NOT NULL REFERENCES b (id),
              PRIMARY KEY (a, b));
            """,
            "SELECT count(*) FROM ab",
            "4"),
        new Row(
            "partial and lower-case unique indexes",
            BOTH,
            """
            CREATE TABLE t (id integer PRIMARY KEY, mail varchar(60) NOT NULL, main boolean NOT NULL,
              kind smallint NOT NULL CHECK (kind IN (1, 2)));
            CREATE UNIQUE INDEX one_mail ON t (lower(mail));
            CREATE UNIQUE INDEX one_main ON t (kind) WHERE main = TRUE;
            """,
            "SELECT count(*) FROM t",
            "4"),
        new Row(
            "checks over two columns",
            BOTH,
            """
            CREATE TABLE t (id integer PRIMARY KEY, since date NOT NULL, until date,
              low integer NOT NULL, high integer NOT NULL, CHECK (since <= until),
              CHECK (low < high AND high <= 10 AND low > 3));
            """,
            "SELECT count(*), count(until) FROM t",
            "4 4"),
        new Row(
            "either of two parents",
            BOTH,
            """
            CREATE TABLE post (id integer PRIMARY KEY);
            CREATE TABLE photo (id integer PRIMARY KEY);
            CREATE TABLE likes (id integer PRIMARY KEY, post integer REFERENCES post (id),
              photo integer REFERENCES photo (id), CHECK ((post IS NULL) <> (photo IS NULL)));
            """,
            "SELECT count(*) FROM likes",
            "4"),
        new Row(
            "rows are there",
            BOTH,
            """
            CREATE TABLE role (name varchar(10) PRIMARY KEY CHECK (name IN ('admin', 'guest')));
            INSERT INTO role VALUES ('admin'), ('guest');
            CREATE TABLE person (id integer PRIMARY KEY, role varchar(10) NOT NULL REFERENCES role (name));
            INSERT INTO person VALUES (7, 'admin');
            """,
            "SELECT count(DISTINCT role), count(*) FROM person",
            "2 5"),
        new Row(
            "a trigger that rejects some",
            SQLITE,
            """
            CREATE TABLE t (id integer PRIMARY KEY, size integer NOT NULL);
            CREATE TRIGGER small BEFORE INSERT ON t WHEN new.size > 100 OR new.size < 0
            BEGIN SELECT RAISE(ABORT, 'too large'); END;
            """,
            "SELECT count(*) > 0 FROM t",
            "1"),
        new Row(
            "a trigger that rejects some",
            POSTGRES,
            """
            CREATE TABLE t (id integer PRIMARY KEY, size integer NOT NULL);
            CREATE FUNCTION small() RETURNS trigger LANGUAGE plpgsql AS $$
              BEGIN IF new.size > 100 OR new.size < 0 THEN RAISE 'too large'; END IF; RETURN new; END $$;
            CREATE TRIGGER small BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION small();
            """,
            "SELECT count(*) > 0 FROM t",
            "t"),
        new Row(
            "AUTOINCREMENT, WITHOUT ROWID, STRICT",
            SQLITE,
            """
            CREATE TABLE a (id INTEGER PRIMARY KEY AUTOINCREMENT, x TEXT);
            CREATE TABLE b (code TEXT PRIMARY KEY, x) WITHOUT ROWID;
            CREATE TABLE c (id INTEGER PRIMARY KEY, x REAL NOT NULL, y BLOB, z ANY) STRICT;
            """,
            "SELECT (SELECT group_concat(id) FROM a), (SELECT count(*) FROM b),"
                + " (SELECT count(*) FROM c), (SELECT seq FROM sqlite_sequence)",
            "1,3,4,6 4 4 7"),
        new Row(
            "conflict clauses",
            SQLITE,
            "CREATE TABLE t (a integer NOT NULL CHECK (a IN (1, 2)) UNIQUE ON CONFLICT REPLACE)",
            "SELECT count(*) FROM t",
            "2"),
        new Row(
            "domains and enums",
            POSTGRES,
            """
            CREATE DOMAIN percent AS integer CHECK (VALUE BETWEEN 0 AND 100);
            CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
            CREATE TABLE t (id integer PRIMARY KEY, p percent NOT NULL, m mood NOT NULL, ms mood[]);
            """,
            "SELECT count(*), count(DISTINCT m) FROM t",
            "4 3"),
        new Row(
            "identity always and generated columns",
            POSTGRES,
            """
            CREATE TABLE t (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, a integer NOT NULL,
              twice bigint GENERATED ALWAYS AS (a::bigint * 2) STORED);
            """,
            "SELECT string_agg(id::text, ',' ORDER BY id), bool_and(twice = a::bigint * 2),"
                + " nextval(pg_get_serial_sequence('t', 'id')) FROM t",
            "1,3,4,6 t 17"),
        new Row(
            "NULLS NOT DISTINCT",
            POSTGRES,
            "CREATE TABLE t (a integer, b boolean, UNIQUE NULLS NOT DISTINCT (a, b))",
            "SELECT count(*) FROM t",
            "4"),
        new Row(
            "exclusion constraints",
            POSTGRES,
            "CREATE TABLE t (room integer, EXCLUDE USING hash (room WITH =))",
            "SELECT count(*) FROM t",
            "4"),
        new Row(
            "arrays, composites, ranges",
            POSTGRES,
            """
            CREATE TYPE point3 AS (x integer, y integer, note text);
            CREATE TABLE t (id integer PRIMARY KEY, tags text[] NOT NULL, at point3 NOT NULL,
              during tstzrange NOT NULL, data jsonb NOT NULL);
            """,
            "SELECT count(*), count(DISTINCT tags) FROM t",
            "4 4"),
        new Row(
            "partitions",
            POSTGRES,
            """
            CREATE TABLE t (id integer, d date NOT NULL, kind text, PRIMARY KEY (id, d))
              PARTITION BY RANGE (d);
            CREATE TABLE t_old PARTITION OF t FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
            CREATE TABLE t_new PARTITION OF t FOR VALUES FROM ('2021-01-01') TO ('2022-01-01');
            CREATE TABLE u (id integer NOT NULL) PARTITION BY RANGE (id);
            CREATE TABLE u_0 PARTITION OF u FOR VALUES FROM (10) TO (20);
            CREATE TABLE v (k text NOT NULL) PARTITION BY LIST (k);
            CREATE TABLE v_0 PARTITION OF v FOR VALUES IN ('it''s', 'b');
            """,
            "SELECT (SELECT count(*) FROM t_old), (SELECT count(*) FROM t_new),"
                + " (SELECT count(DISTINCT id) FROM u), (SELECT count(DISTINCT k) FROM v)",
            "2 2 4 2"),
        new Row(
            "constraints at the end",
            POSTGRES,
            """
            CREATE TABLE a (id integer PRIMARY KEY);
            CREATE TABLE b (id integer PRIMARY KEY, kind boolean NOT NULL,
              a integer NOT NULL REFERENCES a (id) DEFERRABLE INITIALLY DEFERRED,
              UNIQUE (kind) DEFERRABLE INITIALLY DEFERRED);
            """,
            "SELECT count(*) FROM b",
            "2"));
  }

  /** Two tables that refer to each other. */
  private static Row circle(Engine engine, String name, String one, String other, String expected) {
    String inline = engine == Engine.SQLITE ? " REFERENCES b (id)" : "";
    String after = "ALTER TABLE a ADD FOREIGN KEY (mate) REFERENCES b (id);";
    String script =
        """
        CREATE TABLE a (id integer PRIMARY KEY, mate %s%s);
        CREATE TABLE b (id integer PRIMARY KEY, mate %s REFERENCES a (id));
        %s
        """
            .formatted(one, inline, other, engine == Engine.SQLITE ? "" : after);
    String query = "SELECT (SELECT count(mate) FROM a), (SELECT count(mate) FROM b)";
    return new Row(name, Set.of(engine), script, query, expected);
  }
}
