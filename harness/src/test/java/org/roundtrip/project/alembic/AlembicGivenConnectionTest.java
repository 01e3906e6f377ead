package org.roundtrip.project.alembic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Report;

/** Projects whose env.py uses a connection that an application passes in config.attributes. */
@Tag("python")
class AlembicGivenConnectionTest extends AlembicTestCase {

  private static final String RAISES =
      """
      from alembic import context
      connection = context.config.attributes.get("connection")
      if connection is None:
          raise Exception("no connection")
      context.configure(connection=connection)
      with context.begin_transaction():
          context.run_migrations()
      """;

  /** The application begins and commits the transaction. */
  private static final String NO_TRANSACTION =
      """
      from alembic import context
      context.configure(connection=context.config.attributes["connection"])
      context.run_migrations()
      """;

  private static final String OWN_TRANSACTION =
      """
      from alembic import context
      connection = context.config.attributes["connection"]
      with connection.begin():
          context.configure(connection=connection, transaction_per_migration=True)
          context.run_migrations()
      """;

  private static final String NOTHING_WITHOUT =
      """
      from alembic import context
      if "connection" in context.config.attributes:
          context.configure(connection=context.config.attributes["connection"])
          with context.begin_transaction():
              context.run_migrations()
      """;

  private static final String COOKBOOK =
      """
      from alembic import context
      from sqlalchemy import create_engine

      def run(connection):
          context.configure(connection=connection)
          with context.begin_transaction():
              context.run_migrations()

      connection = context.config.attributes.get("connection", None)
      if connection is None:
          with create_engine(%s).connect() as connection:
              run(connection)
      else:
          run(connection)
      """;

  private static final String ASYNC =
      """
      import asyncio
      from alembic import context
      from sqlalchemy.ext.asyncio import create_async_engine

      def run(connection):
          context.configure(connection=connection)
          with context.begin_transaction():
              context.run_migrations()

      async def connect():
          raise Exception("the application connects")
          async with create_async_engine("").connect() as connection:
              await connection.run_sync(run)

      connection = context.config.attributes.get("connection", None)
      if connection is None:
          asyncio.run(connect())
      else:
          run(connection)
      """;

  static Stream<Arguments> environments() {
    return Stream.of(
            RAISES,
            NO_TRANSACTION,
            OWN_TRANSACTION,
            NOTHING_WITHOUT,
            COOKBOOK.formatted("context.config.get_main_option('sqlalchemy.url')"),
            COOKBOOK.formatted("'postgresql+psycopg://user@localhost/own'"),
            ASYNC)
        .flatMap(env -> Engine.defaults().stream().map(engine -> Arguments.of(env, engine)));
  }

  @ParameterizedTest
  @MethodSource("environments")
  void theConnectionIsThatOfTheScratchDatabase(String env, Engine engine) throws IOException {
    project.file("alembic/env.py", env);
    project.table("rooms1", "rooms", "'base01'");
    project.revision(
        "tags01",
        "create tags",
        "'rooms1'",
        List.of("op.execute('CREATE TABLE tags (id integer)')"),
        List.of("op.execute('DROP TABLE tags')"));

    Report report = verify(engine);

    assertThat(codes(report)).as(texts(report)).isEmpty();
    assertThat(report.failures()).isEmpty();
    assertThat(report.checksRun()).isGreaterThan(20);
  }
}
