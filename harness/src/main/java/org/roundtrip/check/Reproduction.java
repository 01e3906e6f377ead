package org.roundtrip.check;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.roundtrip.dialect.Engine;
import org.roundtrip.revision.Revision;
import org.roundtrip.rowtest.CaseToken;

/**
 * How a finding can be seen again.
 *
 * @param project the project's folder, as the user named it
 * @param options what else was said on the command line and bears on what is found, secrets left
 *     out
 * @param rowOptions what bears besides on what rows show
 */
public record Reproduction(Path project, List<String> options, List<String> rowOptions) {

  /** Copies the lists. */
  public Reproduction {
    options = List.copyOf(options);
    rowOptions = List.copyOf(rowOptions);
  }

  /** The line that says it. */
  String of(Revision revision, Engine engine) {
    return "Reproduce:  roundtrip verify "
        + quoted(project.toString())
        + " --revision "
        + quoted(revision.name())
        + " --database "
        + engine.word()
        + joined(options);
  }

  /** The line that says it of made rows. */
  String ofRows(Revision revision, Engine engine) {
    return of(revision, engine) + joined(rowOptions);
  }

  /** The line that says it of one set of rows. */
  String of(Revision revision, Engine engine, CaseToken token) {
    return ofRows(revision, engine) + " --case " + token;
  }

  private static String joined(List<String> options) {
    return options.stream().map(option -> " " + quoted(option)).collect(Collectors.joining());
  }

  private static String quoted(String argument) {
    return argument.matches("[\\w./:@%+=,-]+")
        ? argument
        : "'" + argument.replace("'", "'\\''") + "'";
  }
}
