package org.roundtrip.check;

import java.nio.file.Path;
import org.roundtrip.database.Engine;
import org.roundtrip.revision.Revision;

/**
 * How a finding can be seen again.
 *
 * @param project the project's folder, as the user named it
 * @param layout the option that names the layout, or nothing where it was found from the folder
 */
public record Reproduction(Path project, String layout) {

  /** The line that says it. */
  String of(Revision revision, Engine engine) {
    return "Reproduce:  roundtrip verify "
        + quoted(project.toString())
        + (layout.isEmpty() ? "" : " --layout " + layout)
        + " --revision "
        + quoted(revision.name())
        + " --database "
        + engine.word();
  }

  private static String quoted(String argument) {
    return argument.matches("[\\w./:@%+=-]+")
        ? argument
        : "'" + argument.replace("'", "'\\''") + "'";
  }
}
