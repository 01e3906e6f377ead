package org.roundtrip.junit;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.platform.commons.support.AnnotationSupport;
import org.opentest4j.TestAbortedException;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseServers;
import org.roundtrip.database.DatabaseSettings;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.ToolMissingException;
import org.roundtrip.project.ToolSettings;
import org.roundtrip.verify.Settings;

/**
 * Creates the databases for the tests of a class. Histories are read once in a run of Jupiter, and
 * servers are started once and stopped at its end. Thread-safe.
 */
record TestDatabases(Settings settings, MigrationProject project, Store shared) {

  private static final Namespace NAMESPACE = Namespace.create(TestDatabases.class);

  /** The databases of a test's class, or of the enclosing class that has the annotation. */
  static TestDatabases of(ExtensionContext context) {
    ClassSettings classSettings =
        ClassSettings.of(annotated(context), context::getConfigurationParameter);
    Settings settings = classSettings.settings();
    Store shared = context.getRoot().getStore(NAMESPACE);
    MigrationProject project =
        shared
            .getOrComputeIfAbsent(
                new ProjectKey(settings.project(), settings.layout(), settings.tools()),
                key -> new SharedProject(settings.open()),
                SharedProject.class)
            .project();
    if (classSettings.ifToolPresent()) {
      skipWithoutTool(project, context);
    }
    return new TestDatabases(settings, project, shared);
  }

  private static void skipWithoutTool(MigrationProject project, ExtensionContext context) {
    try {
      project.history();
    } catch (ToolMissingException e) {
      throw new TestAbortedException(new JUnitWording(annotated(context)).message(e), e);
    }
  }

  /** The databases that the class is run on. */
  List<Engine> engines() {
    Set<Engine> engines = settings.engines();
    return (engines.isEmpty() ? project.engines() : engines)
        .stream().sorted(Comparator.naturalOrder()).toList();
  }

  /** Creates a database without any revision. The caller must close it. */
  MigratedDatabase open(Engine engine) {
    DatabaseServer server =
        shared
            .getOrComputeIfAbsent(
                new ServerKey(engine, settings.databases()), ServerKey::open, SharedServer.class)
            .server();
    return MigratedDatabase.open(server, project.on(engine));
  }

  private static Class<?> annotated(ExtensionContext context) {
    Class<?> type = context.getRequiredTestClass();
    while (!AnnotationSupport.isAnnotated(type, MigrationRoundTrip.class)
        && type.getEnclosingClass() != null) {
      type = type.getEnclosingClass();
    }
    if (!AnnotationSupport.isAnnotated(type, MigrationRoundTrip.class)) {
      throw new WrongSettingException(
          "Write @MigrationRoundTrip(\"path/to/migrations\") on "
              + context.getRequiredTestClass().getSimpleName()
              + ", so that its tests know which migrations to run.");
    }
    return type;
  }

  private record ProjectKey(Path path, @Nullable String layout, ToolSettings tools) {}

  private record SharedProject(MigrationProject project) implements StoredResource {
    @Override
    public void close() {
      project.close();
    }
  }

  private record ServerKey(Engine engine, DatabaseSettings settings) {
    SharedServer open() {
      return new SharedServer(DatabaseServers.open(engine, settings));
    }
  }

  private record SharedServer(DatabaseServer server) implements StoredResource {
    @Override
    public void close() {
      server.close();
    }
  }
}
