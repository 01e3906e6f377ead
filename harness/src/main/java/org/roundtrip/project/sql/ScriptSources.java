package org.roundtrip.project.sql;

import org.roundtrip.dialect.Engine;
import org.roundtrip.project.Direction;
import org.roundtrip.revision.Revision;

/** Gives the scripts of a layout's revisions. */
interface ScriptSources {

  /** The upgrade or downgrade script of a revision for an engine. */
  ScriptSource part(Revision revision, Direction direction, Engine engine);
}
