package org.roundtrip.project.sql;

import org.roundtrip.dialect.Engine;
import org.roundtrip.project.Direction;
import org.roundtrip.revision.Revision;

/** Where a layout keeps the text of its revisions. */
interface ScriptSources {

  /** One way through a revision, as it is written for an engine. */
  ScriptSource part(Revision revision, Direction direction, Engine engine);
}
