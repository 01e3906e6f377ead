package org.roundtrip.ci.report;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.roundtrip.database.DatabaseSettings;
import org.roundtrip.database.SessionRules;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.FailingRows;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.project.Direction;
import org.roundtrip.project.ForeignKeyModes;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.Migrator;
import org.roundtrip.revision.Revision;

/** All that it takes to see a finding about rows again, as one script for an empty database. */
final class CaseScript {

  private final Finding finding;
  private final FailingRows rows;
  private final Revision revision;
  private final Engine engine;
  private final MigrationProject project;
  private final DatabaseSettings databases;
  private final StringBuilder text = new StringBuilder();

  CaseScript(
      Finding finding, FailingRows rows, MigrationProject project, DatabaseSettings databases) {
    this.finding = finding;
    this.rows = rows;
    this.revision = Objects.requireNonNull(finding.revision());
    this.engine = Objects.requireNonNull(finding.database()).engine();
    this.project = project;
    this.databases = databases;
  }

  String text() {
    comment(finding.headline());
    comment("");
    comment("Run this script in an empty database:");
    comment("    " + engine.part(SessionRules.class).client());
    if (project.migrator().statements(revision, Direction.UPGRADE, engine).isEmpty()) {
      rowsAlone();
    } else {
      wholeTrip();
    }
    return text.toString();
  }

  /** The statements of the tool's migrations are known to the tool alone. */
  private void rowsAlone() {
    heading(
        "The SQL of the migrations is not available. Run the migrations up to the one before "
            + revision);
    rows("Rows before the upgrade", rows.before().statements());
    heading("Run the upgrade " + revision);
    rows("Rows inserted after the upgrade", rows.after().statements());
    heading("Run the downgrade, and then the upgrade again");
  }

  private void wholeTrip() {
    setUp();
    for (Revision before : project.history().graph().ancestors(revision)) {
      script("Upgrade to " + before, before, Direction.UPGRADE);
    }
    rows("Rows before the upgrade", rows.before().statements());
    look("before the upgrade", rows.tables().before());
    script("The upgrade " + revision + fails(FindingCode.RT205), revision, Direction.UPGRADE);
    look("after the upgrade", rows.tables().after());
    if (!rows.after().statements().isEmpty()) {
      rows("Rows inserted after the upgrade", rows.after().statements());
      look("after inserting more rows", rows.tables().after());
    }
    if (!project.migrator().script(revision, Direction.DOWNGRADE, engine).canRun()) {
      return;
    }
    script("The downgrade" + fails(FindingCode.RT206), revision, Direction.DOWNGRADE);
    look("after the downgrade", rows.tables().back());
    script("The second upgrade" + fails(FindingCode.RT105), revision, Direction.UPGRADE);
    look("after the second upgrade", rows.tables().after());
  }

  private void setUp() {
    if (!databases.setup().isBlank()) {
      heading("Setup of every scratch database");
      text.append(databases.setup().strip()).append('\n');
    }
  }

  private String fails(FindingCode code) {
    return finding.code() == code ? ", which fails" : "";
  }

  private void script(String title, Revision which, Direction direction) {
    heading(title);
    session();
    boolean ownSession = which.equals(revision) && rows.session() != null;
    if (ownSession) {
      statement(Objects.requireNonNull(rows.session()));
    }
    Migrator migrator = project.migrator();
    List<String> statements = migrator.statements(which, direction, engine).orElse(List.of());
    boolean wrapped = migrator.wraps(which, direction, engine) && !statements.isEmpty();
    statements(statements, wrapped);
    if (ownSession) {
      session();
    }
  }

  /** The tool begins every migration in a new session. */
  private void session() {
    engine.part(SessionRules.class).reset().forEach(this::statement);
    if (!databases.session().isBlank()) {
      text.append(databases.session().strip()).append('\n');
    }
  }

  /** A session with foreign keys inserts no row whose table references a missing table. */
  private void rows(String title, List<String> statements) {
    heading(title);
    boolean unchecked = !statements.isEmpty() && isWithoutForeignKeys();
    if (unchecked) {
      statement(Objects.requireNonNull(rows.session()));
    }
    statements(statements, !statements.isEmpty());
    if (unchecked) {
      session();
    }
  }

  private boolean isWithoutForeignKeys() {
    ForeignKeyModes modes = engine.part(ForeignKeyModes.class);
    return modes != ForeignKeyModes.ALWAYS && modes.statement(false).equals(rows.session());
  }

  private void statements(List<String> statements, boolean wrapped) {
    if (wrapped) {
      statement("BEGIN");
    }
    statements.forEach(this::statement);
    if (wrapped) {
      statement("COMMIT");
    }
  }

  private void look(String when, List<String> tables) {
    heading("The rows " + when);
    tables.forEach(table -> statement("SELECT * FROM " + table));
  }

  private void statement(String sql) {
    String first = sql.strip().split("\\W", 2)[0];
    if (first.equalsIgnoreCase("COPY") && sql.toLowerCase(Locale.ROOT).contains("stdin")) {
      comment("The rows of this statement are in the migration's file:");
      sql.lines().forEach(this::comment);
      return;
    }
    // A comment at the end of a line would take the semicolon with it.
    String lastLine = sql.lines().reduce((one, other) -> other).orElse("");
    text.append(sql).append(lastLine.contains("--") ? "\n;\n" : ";\n");
  }

  private void heading(String title) {
    text.append('\n');
    comment(title);
  }

  private void comment(String line) {
    text.append(
        line.lines().map(l -> ("-- " + l).stripTrailing() + "\n").collect(Collectors.joining()));
    if (line.isEmpty()) {
      text.append("--\n");
    }
  }
}
