package org.roundtrip.project.sql;

import org.roundtrip.database.Engine;
import org.roundtrip.database.Session;
import org.roundtrip.project.Direction;
import org.roundtrip.project.Leg;
import org.roundtrip.project.Migrator;
import org.roundtrip.revision.Revision;

/** Runs parts of plain SQL. */
final class SqlMigrator implements Migrator {

  private final Parts parts;

  SqlMigrator(Parts parts) {
    this.parts = parts;
  }

  @Override
  public Leg leg(Revision revision, Direction direction, Engine engine) {
    Part part = parts.part(revision, direction, engine);
    return new Leg(part.kind(), false, part.location(), part.reason());
  }

  @Override
  public void run(
      Revision revision, Direction direction, Session session, Transactions transactions) {
    throw new UnsupportedOperationException("under way");
  }
}
