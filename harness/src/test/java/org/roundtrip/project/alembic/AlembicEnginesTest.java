package org.roundtrip.project.alembic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.tool.PythonSource;

class AlembicEnginesTest {

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          postgresql://u@h/d           |                                    | op.create_table("t")             | postgresql
          postgresql+asyncpg://u@h/d   |                                    | op.create_table("t")             | postgresql
          postgres://u@h/d             | render_as_batch=True               | op.create_table("t")             | postgresql
          postgresql://u@h/d           | if url.startswith("sqlite"): pass  | op.create_table("t")             | postgresql sqlite
          sqlite:///app.db             |                                    | op.create_table("t")             | postgresql sqlite
          sqlite:///app.db             | "postgresql+psycopg://"            | op.create_table("t")             | postgresql sqlite
          driver://user:pass@h/d       | URL.create("postgresql+psycopg2")  | op.create_table("t")             | postgresql
          driver://user:pass@h/d       | # postgresql://u@h/d               | op.create_table("t")             | postgresql sqlite
          driver://user:pass@h/d       |                                    | op.create_table("t")             | postgresql sqlite
          driver://user:pass@h/d       |                                    | from sqlalchemy.dialects import postgresql | postgresql
          driver://user:pass@h/d       |                                    | op.alter_column("t", "a", postgresql_using="a::int") | postgresql
          driver://user:pass@h/d       |                                    | op.execute("CREATE EXTENSION citext") | postgresql
          driver://user:pass@h/d       |                                    | op.execute("ALTER TABLE t ALTER COLUMN a SET NOT NULL") | postgresql
          driver://user:pass@h/d       |                                    | sa.Column("id", server_default=sa.text("gen_random_uuid()")) | postgresql
          driver://user:pass@h/d       |                                    | sa.Column("data", server_default=sa.text("'{}'::jsonb")) | postgresql
          driver://user:pass@h/d       | render_as_batch=True               | op.execute("CREATE EXTENSION citext") | postgresql sqlite
          driver://user:pass@h/d       |                                    | op.execute("PRAGMA foreign_keys = OFF") | sqlite
          driver://user:pass@h/d       |                                    | if dialect.name == "sqlite": op.execute("PRAGMA foreign_keys = OFF") | postgresql sqlite
          driver://user:pass@h/d       |                                    | if dialect.name == "postgresql": op.execute("CREATE EXTENSION citext") | postgresql sqlite
          driver://user:pass@h/d       |                                    | op.alter_column("t", "a")        | postgresql
          driver://user:pass@h/d       |                                    | # CREATE EXTENSION postgresql    | postgresql sqlite
          driver://user:pass@h/d       |                                    | sa.Column("note", comment="we use ::text and now() here") | postgresql sqlite
          driver://user:pass@h/d       | postgresql_dialect = None          | op.batch_alter_table("t")        | postgresql sqlite
          """)
  void chooses(String url, String env, String revision, String engines) {
    AlembicEngines project =
        new AlembicEngines(
            "[alembic]\nsqlalchemy.url = " + url,
            PythonSource.of(env == null ? "" : env),
            List.of(PythonSource.of("\"\"\"create extension\"\"\"\n" + revision)));

    assertThat(
            project.choice().engines().stream()
                .map(Engine::word)
                .sorted()
                .collect(Collectors.joining(" ")))
        .isEqualTo(engines);
  }
}
