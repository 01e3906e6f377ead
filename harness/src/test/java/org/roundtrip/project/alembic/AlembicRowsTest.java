package org.roundtrip.project.alembic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.Report;

/** Generated rows in migrations that are code. */
@Tag("python")
class AlembicRowsTest extends AlembicTestCase {

  private static final String NO_CHANGE =
      "its code changed no row that was generated; declare the values that it looks for";

  /** A value in the source is generated; one that the code computes is not. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "row.name == 'robot' | false",
        "row.name in {'robot': 1} | false",
        "row.name.startswith('ro' + 'bot') | true",
        "hash(row.name) == 7 | true",
      })
  void codeThatChangesNoRowIsNamed(String condition, boolean expected) throws IOException {
    project.revision(
        "data01",
        "empty names",
        "'base01'",
        List.of(
            "for row in op.get_bind().execute(sa.text('select id, name from users')).fetchall():",
            "    if " + condition + ":",
            "        op.execute(f\"update users set name = '' where id = {row.id}\")"),
        List.of("pass"));

    Report report = verify(Engine.SQLITE);

    assertThat(report.skips().stream().anyMatch(skip -> skip.reason().equals(NO_CHANGE)))
        .as(report.skips().toString())
        .isEqualTo(expected);
  }

  @Test
  void theSecondTimeZoneShowsALossAndItsStatement() throws IOException {
    project.revision(
        "seen01",
        "add seen",
        "'base01'",
        List.of("op.add_column('users', sa.Column('seen', sa.DateTime))"),
        List.of("op.drop_column('users', 'seen')"));
    project.revision(
        "zone01",
        "add zone to seen",
        "'seen01'",
        List.of(
            "op.alter_column('users', 'seen', type_=sa.DateTime(timezone=True),",
            "    postgresql_using=\"seen AT TIME ZONE 'UTC'\")"),
        List.of("op.alter_column('users', 'seen', type_=sa.DateTime())"));

    Report report = verify(Engine.POSTGRESQL);

    Finding finding =
        report.findings().stream()
            .flatMap(Finding::all)
            .filter(found -> found.code().name().equals("RT203"))
            .findFirst()
            .orElseThrow();
    assertThat(finding.summary().get(0))
        .isEqualTo("The scripts ran in a session with TimeZone = 'Europe/Berlin'.");
    assertThat(String.valueOf(Objects.requireNonNull(finding.cause()).statement()).strip())
        .isEqualTo("ALTER TABLE users ALTER COLUMN seen TYPE TIMESTAMP WITHOUT TIME ZONE");
  }
}
