package org.roundtrip.project.sql;

import org.roundtrip.database.Engine;
import org.roundtrip.project.Direction;
import org.roundtrip.revision.Revision;

/** Where a migrator finds the text of a revision. */
interface Parts {

  /** One way through a revision on an engine. */
  Part part(Revision revision, Direction direction, Engine engine);
}
