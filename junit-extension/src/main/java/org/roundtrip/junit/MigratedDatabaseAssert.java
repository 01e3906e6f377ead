package org.roundtrip.junit;

import java.sql.SQLException;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.roundtrip.check.Checks;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.finding.Evidence.SchemaChanges;
import org.roundtrip.finding.text.FindingText;
import org.roundtrip.schema.Change;
import org.roundtrip.schema.SchemaDiff;

/** Assertions on a database. */
public final class MigratedDatabaseAssert
    extends AbstractAssert<MigratedDatabaseAssert, MigratedDatabase> {

  MigratedDatabaseAssert(MigratedDatabase actual) {
    super(actual, MigratedDatabaseAssert.class);
  }

  /**
   * The schema is that of a new database which was upgraded to a revision. The order of columns,
   * white space in functions and names made by a server do not count, as in a verification.
   *
   * @param revision an id, a name, the unique beginning of one, or {@code head}
   */
  public MigratedDatabaseAssert hasSchemaOf(String revision) {
    isNotNull();
    List<Change> real = changes(revision);
    if (!real.isEmpty()) {
      SchemaChanges changes = Checks.differences(real);
      throw failureWithActualExpected(
          changes.actual(),
          changes.expected(),
          "%s from the schema of %s, which is what 'was' shows:%n%s",
          changes.count(),
          revision,
          String.join("\n", FindingText.lines(changes)).stripTrailing());
    }
    return this;
  }

  private List<Change> changes(String revision) {
    try {
      return SchemaDiff.between(actual.schemaOf(revision), actual.schema()).of(Change.Weight.REAL);
    } catch (SQLException e) {
      throw new EnvironmentException("The schema cannot be read: " + e.getMessage(), e);
    }
  }
}
