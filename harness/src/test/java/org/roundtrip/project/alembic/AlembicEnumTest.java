package org.roundtrip.project.alembic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.Report;

/** Generated values of an enum that only Python knows are its labels. */
@Tag("python")
class AlembicEnumTest extends AlembicTestCase {

  private static final String MODELS =
      """
      import enum
      import sqlalchemy as sa
      from sqlalchemy.orm import Session, declarative_base

      Base = declarative_base()

      class Status(enum.Enum):
          new = "N"
          done = "D"

      class Task(Base):
          __tablename__ = "tasks"
          id = sa.Column(sa.Integer, primary_key=True)
          status = sa.Column(%s)
      """;

  private static final String IN_FILE =
      MODELS.replace("Task(Base)", "Old(Base)").formatted("sa.Enum(Status)");

  private static final String CREATE =
      "op.create_table('tasks', sa.Column('id', sa.Integer, primary_key=True),"
          + " sa.Column('title', sa.String(30)), sa.Column('%s', %s))";

  private static final String READ =
      "[task.status for task in Session(op.get_bind()).query(models.%s)]";

  /**
   * Each case declares the labels in other places.
   *
   * @param column the type in the first revision
   * @param second a statement of the second revision
   * @param model the type in the project's model
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sa.Enum('new', 'done') | pass | sa.Enum('new', 'done')",
        "sa.Enum(models.Status, native_enum=False) | pass | sa.Enum(models.Status)",
        "sa.String(8) | pass | sa.Enum(Status)",
        "sa.Enum('new', 'done', 'late', create_constraint=False) | pass"
            + " | sa.Enum('new', 'done', 'late')",
        "sa.Enum('new', 'done') | op.batch_alter_table('tasks', recreate='always').__enter__()"
            + " | sa.Enum(Status)",
      })
  void anOrmThatReadsTheColumnMeetsLabels(String column, String second, String model)
      throws IOException {
    models(model.replace("models.", ""));
    project.revision(
        "tasks1",
        "create tasks",
        "'base01'",
        "import models",
        List.of(CREATE.formatted("status", column)),
        List.of("op.drop_table('tasks')"));
    project.revision("second", "prepare", "'tasks1'", List.of(second), List.of("pass"));
    data("'second'", "import models\nfrom models import Session", READ.formatted("Task"));

    Report report = verify(Engine.SQLITE);

    assertThat(codes(report)).as(texts(report)).isEmpty();
  }

  /**
   * @param statements the second revision, after which the labels have changed
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "op.add_column('tasks', sa.Column('status', sa.Enum('new', 'done')))",
        "with op.batch_alter_table('tasks') as batch: batch.add_column(sa.Column('status',"
            + " sa.Enum('new', 'done')))",
        "with op.batch_alter_table('tasks') as batch: batch.alter_column('state',"
            + " new_column_name='status')",
        "with op.batch_alter_table('tasks') as batch: batch.alter_column('state',"
            + " new_column_name='status', type_=sa.Enum('new', 'done', name='other'))",
        "op.drop_table('tasks'); "
            + "op.create_table('tasks', sa.Column('id', sa.Integer, primary_key=True),"
            + " sa.Column('title', sa.String(30)), sa.Column('status', sa.Enum('new', 'done')))",
      })
  void labelsFollowTheOperations(String statements) throws IOException {
    models("sa.String(8)");
    project.revision(
        "tasks1",
        "create tasks",
        "'base01'",
        List.of(CREATE.formatted("state", "sa.Enum('new', 'done')")),
        List.of("op.drop_table('tasks')"));
    project.revision(
        "second", "change", "'tasks1'", List.of(statements), List.of("raise ValueError"));
    data(
        "'second'",
        IN_FILE.replace("tasks\"", "tasks\""),
        READ.formatted("Old").replace("models.", ""));

    Report report = verify(Engine.SQLITE);

    assertThat(codes(report)).as(texts(report)).doesNotContain("RT205", "RT206");
  }

  /** The fault of the code is found with labels as well. */
  @ParameterizedTest
  @CsvSource({"sa.Enum(models.Status), sa.Enum(Status)", "sa.String(8), sa.Enum(Status)"})
  void aFailureThatOneLabelCausesIsReported(String column, String model) throws IOException {
    models(model);
    project.revision(
        "tasks1",
        "create tasks",
        "'base01'",
        "import models",
        List.of(CREATE.formatted("status", column)),
        List.of("op.drop_table('tasks')"));
    data(
        "'tasks1'",
        "import models\nfrom models import Session",
        "[{'new': 1}[task.status.name] for task in Session(op.get_bind()).query(models.Task)"
            + " if task.status]");

    Report report = verify(Engine.SQLITE);

    assertThat(report.findings().stream().flatMap(Finding::all).map(f -> f.code().name()))
        .as(texts(report))
        .contains("RT205");
    assertThat(texts(report)).contains("'done'");
  }

  private void models(String type) throws IOException {
    project.file("models.py", MODELS.formatted(type));
  }

  /** A revision whose ORM reads all rows, and a column so that it affects the table. */
  private void data(String parent, String imports, String statement) throws IOException {
    project.revision(
        "data01",
        "fill seen",
        parent,
        imports,
        List.of("op.add_column('tasks', sa.Column('seen', sa.Integer))", statement),
        List.of("with op.batch_alter_table('tasks') as batch: batch.drop_column('seen')"));
  }
}
