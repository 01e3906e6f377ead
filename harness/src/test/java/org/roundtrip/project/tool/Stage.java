package org.roundtrip.project.tool;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.Databases;
import org.roundtrip.database.ScratchDatabase;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.Direction;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.Migrator;
import org.roundtrip.project.Migrator.Transactions;
import org.roundtrip.project.RunResult;
import org.roundtrip.revision.Revision;
import org.roundtrip.schema.ObjectKind;
import org.roundtrip.schema.SchemaReaders;
import org.roundtrip.schema.SchemaSnapshot;

/** A project and a scratch database on which it is tried. */
record Stage(MigrationProject project, DatabaseServer server, ScratchDatabase database)
    implements AutoCloseable {

  Engine engine() {
    return database.engine();
  }

  Migrator migrator() {
    return project.migrator();
  }

  List<Revision> revisions() {
    return project.history().graph().revisions();
  }

  Revision last() {
    return revisions().get(revisions().size() - 1);
  }

  Path path() {
    return project.path();
  }

  /** Runs one leg as the tool, in a session of its own. */
  RunResult run(Revision revision, Direction direction) throws Exception {
    try (Session session = database.connect()) {
      return migrator().run(revision, direction, session, Transactions.AS_THE_TOOL);
    }
  }

  /** Runs all revisions up or all down. */
  void runAll(Direction direction, Consumer<Revision> passed) throws Exception {
    List<Revision> way = new ArrayList<>(revisions());
    if (direction == Direction.DOWNGRADE) {
      Collections.reverse(way);
    }
    try (Session session = database.connect()) {
      migrator().runAll(way, direction, session, passed);
    }
  }

  /** The failure that a leg has to end in. */
  MigrationFailedException failure(Revision revision, Direction direction) throws Exception {
    try {
      run(revision, direction);
    } catch (MigrationFailedException e) {
      return e;
    }
    throw new AssertionError("the " + direction.word() + " of " + revision + " does not fail");
  }

  /** What the database looks like without the tool's books. */
  SchemaSnapshot schema() throws SQLException {
    return schema(migrator().bookkeeping());
  }

  SchemaSnapshot schema(Set<String> excluded) throws SQLException {
    return schema(database, excluded);
  }

  static SchemaSnapshot schema(ScratchDatabase of, Set<String> excluded) throws SQLException {
    try (Session session = of.connect()) {
      return schema(session, excluded);
    }
  }

  static SchemaSnapshot schema(Session session, Set<String> excluded) throws SQLException {
    return SchemaReaders.open(session.engine(), session.connection(), excluded).read();
  }

  boolean hasTable(String name) throws SQLException {
    return schema(Set.of()).objects().keySet().stream()
        .anyMatch(id -> id.kind() == ObjectKind.TABLE && id.name().equals(name));
  }

  /** How many sessions of other clients there are on the database; the server has its own. */
  String strangers() throws SQLException {
    return Databases.ask(
        database,
        "SELECT count(*) FROM pg_stat_activity"
            + " WHERE backend_type = 'client backend' AND datname = current_database() AND pid <> pg_backend_pid()");
  }

  /** Ends the sessions of others, as a restart of the server would. */
  void dropConnections() throws SQLException {
    Databases.ask(
        database,
        "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
            + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
  }

  @Override
  public void close() {
    try {
      project.close();
    } finally {
      database.close();
    }
  }

  /** Upgrades step by step; what the database looked like at base and after each. */
  List<SchemaSnapshot> climb() throws Exception {
    List<SchemaSnapshot> seen = new ArrayList<>(List.of(schema()));
    for (Revision revision : revisions()) {
      run(revision, Direction.UPGRADE);
      seen.add(schema());
    }
    return seen;
  }
}
