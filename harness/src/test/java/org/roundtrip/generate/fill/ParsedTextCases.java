package org.roundtrip.generate.fill;

import java.util.List;
import java.util.Set;
import org.roundtrip.dialect.Engine;
import org.roundtrip.generate.fill.RowGeneratorCases.Row;

/** Tables whose triggers or generated columns parse a text, or insert the rows themselves. */
final class ParsedTextCases {

  private static final Set<Engine> SQLITE = Set.of(Engine.SQLITE);
  private static final Set<Engine> POSTGRES = Set.of(Engine.POSTGRESQL);

  private ParsedTextCases() {}

  static List<Row> list() {
    return List.of(
        new Row(
            "a trigger that makes a path",
            POSTGRES,
            """
            CREATE TABLE topic (id serial PRIMARY KEY, slug varchar UNIQUE NOT NULL, path text);
            CREATE FUNCTION path() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
              IF new.slug !~ '^[A-Za-z0-9_]+$' THEN
                RAISE syntax_error USING MESSAGE = 'ltree syntax error';
              END IF;
              new.path = 'root.' || new.slug; RETURN new; END $$;
            CREATE TRIGGER path BEFORE INSERT ON topic FOR EACH ROW EXECUTE FUNCTION path();
            """,
            "SELECT count(*), min(path) FROM topic",
            "4 root.topic_slug_1001"),
        new Row(
            "a trigger that makes a path",
            SQLITE,
            """
            CREATE TABLE topic (id integer PRIMARY KEY, slug text UNIQUE NOT NULL);
            CREATE TRIGGER path BEFORE INSERT ON topic WHEN new.slug GLOB '*[^A-Za-z0-9_]*'
            BEGIN SELECT RAISE(ABORT, 'a path has only letters'); END;
            """,
            "SELECT count(*), min(slug) FROM topic",
            "4 topic_slug_1001"),
        new Row(
            "a generated column that reads a number",
            POSTGRES,
            """
            CREATE TABLE item (code text PRIMARY KEY,
              rank numeric GENERATED ALWAYS AS (code::numeric) STORED);
            """,
            "SELECT count(*), min(rank) FROM item",
            "4 2"),
        new Row(
            "a generated column that reads a version",
            POSTGRES,
            """
            CREATE TABLE release (num varchar NOT NULL, minor numeric
              GENERATED ALWAYS AS (split_part(num, '.', 2)::numeric) STORED);
            """,
            "SELECT count(*), max(minor) FROM release",
            "4 0"),
        new Row(
            "a trigger that accepts each text",
            POSTGRES,
            """
            CREATE TABLE note (id integer PRIMARY KEY, body text NOT NULL);
            CREATE FUNCTION trim_body() RETURNS trigger LANGUAGE plpgsql AS
              $$ BEGIN new.body = trim(new.body); RETURN new; END $$;
            CREATE TRIGGER trim_body BEFORE INSERT ON note
              FOR EACH ROW EXECUTE FUNCTION trim_body();
            """,
            "SELECT count(*), min(body) FROM note",
            "4 note.body 1"),
        new Row(
            "a trigger that accepts each text",
            SQLITE,
            """
            CREATE TABLE note (id integer PRIMARY KEY, body text NOT NULL);
            CREATE TRIGGER long_body BEFORE INSERT ON note WHEN length(new.body) > 1000
            BEGIN SELECT RAISE(ABORT, 'too long'); END;
            """,
            "SELECT count(*), min(body) FROM note",
            "4 note.body 1"));
  }
}
