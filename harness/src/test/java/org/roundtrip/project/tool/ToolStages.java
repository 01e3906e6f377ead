package org.roundtrip.project.tool;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.roundtrip.dialect.Engine;

/** The stages on which the contract is tried. */
interface ToolStages {

  /** The tool and how its projects are written. */
  ToolFixture fixture();

  /** The engines that the tests run on. */
  default Set<Engine> engines() {
    return fixture().engines();
  }

  /** Writes a project and opens it beside an empty database. */
  Stage stage(Story story, Engine engine, Path folder) throws IOException;
}
