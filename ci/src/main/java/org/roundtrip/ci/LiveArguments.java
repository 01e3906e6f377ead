package org.roundtrip.ci;

import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.database.Session;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.upgrade.Step;
import org.roundtrip.upgrade.Upgrader;
import org.roundtrip.upgrade.UserDatabase;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which database in use a command is about, and the history that it is taken through. */
final class LiveArguments {

  private static final String VARIABLE = "DATABASE_URL";

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Mixin private ProjectArguments project = new ProjectArguments();

  @Option(
      names = "--url",
      paramLabel = "URL",
      description =
          "The database: sqlite:FILE or postgresql://user:password@host:port/name, with or without 'jdbc:'. Default: the environment variable DATABASE_URL.")
  private @Nullable String url;

  /** Opens both, does the work and closes the database. */
  <T> T with(Function<Upgrader, T> work) {
    MigrationProject opened = project.openNative(line());
    try (Session session = connect()) {
      return work.apply(new Upgrader(opened, session, heard()));
    } catch (SQLException e) {
      throw new EnvironmentException("The database failed: " + e.getMessage(), e);
    }
  }

  CommandLine line() {
    return Objects.requireNonNull(spec).commandLine();
  }

  private Session connect() {
    String named = url == null ? System.getenv(VARIABLE) : url;
    if (named == null || named.isBlank()) {
      throw new ParameterException(
          line(), "Specify the database with --url or the environment variable " + VARIABLE + ".");
    }
    try {
      return UserDatabase.connect(named);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(line(), e.getMessage(), e);
    }
  }

  private Consumer<Step> heard() {
    return step -> {
      line().getOut().println("Running " + StepLine.of(step));
      line().getOut().flush();
    };
  }
}
