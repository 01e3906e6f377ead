package org.roundtrip.project.tool;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.ToolSettings;
import org.roundtrip.rowtest.RowSettings;

/** What an adapter has to bring so that it can be held to the {@link ToolContract}. */
public interface ToolFixture {

  /** The layout's name, by which the project has to be found without being named. */
  String layout();

  /**
   * Writes a history in the tool's own language.
   *
   * @param folder empty
   * @return the path that a user would name
   */
  Path write(Path folder, Story story, Engine engine) throws IOException;

  /** What the user says about the tool. */
  default ToolSettings settings(Path project, Engine engine) {
    return ToolSettings.none();
  }

  /** The ids of the three revisions. */
  List<String> ids();

  /**
   * Where the three revisions of {@link Story#SOUND} are written, from the project's path: {@code
   * versions/0001_accounts.py:12}.
   */
  List<String> places();

  /** The tool behind a project, when it is one with words for books. */
  static Optional<Tool> tool(MigrationProject project) {
    return project.migrator() instanceof ToolMigrator migrator
        ? Optional.of(migrator.tool())
        : Optional.empty();
  }

  /** The engines on which the tool runs. */
  default Set<Engine> engines() {
    return new TreeSet<>(Engine.defaults());
  }

  /** What is found where a downgrade cannot be done: RT101 or RT102. */
  FindingCode refusal();

  /**
   * Whether it is seen what the tool sends: then a failure names its statement, how many ran before
   * it and the SQLSTATE.
   */
  default boolean seesStatements() {
    return true;
  }

  /** How rows are tried where the whole of Roundtrip is run; a slow tool may take less of them. */
  default RowSettings rows(Story story) {
    return RowSettings.defaults();
  }

  /** Whether the revisions of {@link Story#SOUND} can be sent again without the tool. */
  default boolean canRepeat() {
    return true;
  }
}
