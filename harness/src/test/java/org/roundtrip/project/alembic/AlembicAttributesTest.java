package org.roundtrip.project.alembic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Report;
import org.roundtrip.revision.UnreadableHistoryException;

/** Projects whose env.py uses objects that an application passes in config.attributes. */
@Tag("python")
class AlembicAttributesTest extends AlembicTestCase {

  private static final String ENV =
      """
      from alembic import context
      connection = context.config.attributes.get("connection")
      %s
      context.configure(connection=connection, tenant=tenant)
      with context.begin_transaction():
          context.run_migrations()
      """;

  private static final String GET =
      """
      tenant = context.config.attributes.get("tenant")
      logging = context.config.attributes.get("logging", True)
      if connection is None or tenant is None:
          raise Exception("the application passes a connection and a tenant")
      """;

  private void environment(String lines) throws IOException {
    project.file("alembic/env.py", ENV.formatted(lines));
    project.revision(
        "rooms1",
        "create rooms",
        "'base01'",
        List.of(
            "name = op.get_context().opts['tenant']['name']",
            "op.create_table(name, sa.Column('id', sa.Integer, primary_key=True))"),
        List.of("op.drop_table(op.get_context().opts['tenant']['name'])"));
    project.file(
        "shop/tenants.py",
        """
        class Tenants:
            first = {"name": "rooms"}

        def make():
            return dict(Tenants.first)
        """);
  }

  static Stream<Arguments> objects() {
    return Stream.of("shop.tenants:make", "shop.tenants:Tenants.first")
        .flatMap(name -> Engine.defaults().stream().map(engine -> Arguments.of(name, engine)));
  }

  @ParameterizedTest
  @MethodSource("objects")
  void anObjectThatTheUserNamesIsPassed(String name, Engine engine) throws IOException {
    environment(GET);

    Report report = verify(engine, AlembicFolder.settings("attributes.tenant", name));

    assertThat(codes(report)).as(texts(report)).isEmpty();
    assertThat(failures(report)).isEmpty();
    assertThat(report.revisions()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "tenant = context.config.attributes['tenant']; KeyError: 'tenant'",
        "tenant = context.config.attributes.get('tenant').name; AttributeError: 'NoneType' object has no attribute 'name'",
        "exec(\"if 'tenant' not in context.config.attributes: raise Exception('no tenant')\"); Exception: no tenant",
      })
  void aMissingObjectIsNamed(String line, String error) throws IOException {
    environment(line);

    assertThat(failures(verify(Engine.SQLITE)))
        .containsExactly(
            ("%s:3: Alembic cannot be run: %s. env.py asks for config.attributes['tenant'], which"
                    + " the application passes; name the Python object or function that supplies"
                    + " it with the setting 'tool' (attributes.tenant=MODULE:NAME) (see"
                    + " docs/tools.md).")
                .formatted(dir.resolve("alembic/env.py"), error));
  }

  @ParameterizedTest
  @ValueSource(strings = {"context.config.attributes.get('logging', True)", "pass"})
  void anErrorThatHasNothingToDoWithAnObjectNamesNone(String line) throws IOException {
    environment(line + "\nraise Exception('the application is closed')");

    assertThat(failures(verify(Engine.SQLITE)))
        .containsExactly(
            dir.resolve("alembic/env.py")
                + ":4: Alembic cannot be run: Exception: the application is closed.");
  }

  @Test
  void anObjectIsNamedByItsModule() throws IOException {
    environment(GET);

    assertThatThrownBy(
            () -> verify(Engine.SQLITE, AlembicFolder.settings("attributes.tenant", "x")))
        .isInstanceOf(UnreadableHistoryException.class)
        .hasMessageEndingWith("needs MODULE:NAME for 'tenant', not 'x'.");
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void aMigrationMayUseADatabaseInATemporaryFile(Engine engine) throws IOException {
    List<String> packs =
        List.of(
            "folder = tempfile.mkdtemp()",
            "with sa.create_engine('sqlite:///' + folder + '/packs.idx').begin() as packs:",
            "    packs.execute(sa.text('CREATE TABLE packs (id integer)'))");
    project.revision("packs1", "list packs", "'base01'", "import tempfile", packs, packs);

    Report report = verify(engine);

    assertThat(codes(report)).as(texts(report)).isEmpty();
    assertThat(failures(report)).isEmpty();
  }
}
