package org.roundtrip.project.liquibase;

import java.util.Arrays;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.OfflineConnection;
import liquibase.exception.DatabaseException;
import liquibase.exception.LiquibaseException;
import liquibase.parser.ChangeLogParser;
import liquibase.parser.ChangeLogParserFactory;
import liquibase.resource.ResourceAccessor;
import liquibase.snapshot.DatabaseSnapshot;
import liquibase.snapshot.EmptyDatabaseSnapshot;
import liquibase.snapshot.InvalidExampleException;
import liquibase.structure.DatabaseObject;
import org.jspecify.annotations.Nullable;
import org.roundtrip.dialect.Engine;
import org.roundtrip.revision.UnreadableHistoryException;

/** Reads a changelog with Liquibase's own parsers. */
final class ChangelogReader {

  private final ChangelogLocation place;
  private final LiquibaseLibrary library;

  ChangelogReader(ChangelogLocation place, LiquibaseLibrary library) {
    this.place = place;
    this.library = library;
  }

  /**
   * Reads the changelog for an engine.
   *
   * @throws UnreadableHistoryException if Liquibase cannot read it
   */
  Changelog read(Engine engine) {
    try {
      return library.ask(() -> parse(engine));
    } catch (Exception e) {
      throw new UnreadableHistoryException(words(e), e);
    }
  }

  private Changelog parse(Engine engine) throws Exception {
    if (place.skipsCustomChanges()) {
      SkippedCustomChange.install();
    }
    Database offline = offline(engine);
    ChangeSetFilters filters = ChangeSetFilters.of(place);
    ChangeLogParameters parameters = new ChangeLogParameters(offline);
    parameters.setContexts(filters.contexts());
    parameters.setLabels(filters.labels());
    place.parameters().forEach(parameters::set);
    // The scope has no database, or else Liquibase would read its history tables while parsing.
    DatabaseChangeLog log = parse(parameters);
    return new Changelog(log, offline, filters, new ChangeSetLocations(place, library.files()));
  }

  private DatabaseChangeLog parse(ChangeLogParameters parameters) throws LiquibaseException {
    ChangeLogParser parser =
        ChangeLogParserFactory.getInstance().getParser(place.changelog(), library.files());
    return parser.parse(place.changelog(), parameters, library.files());
  }

  private Database offline(Engine engine) throws LiquibaseException {
    @SuppressWarnings("resource") // It has no connection to close.
    OfflineConnection connection = new Nowhere("offline:" + engine.word(), library.files());
    return DatabaseFactory.getInstance().findCorrectDatabaseImplementation(connection);
  }

  private String words(Exception e) {
    Throwable cause = e;
    while (cause.getCause() != null && cause.getCause() != cause) {
      if (cause.getCause() instanceof ClassNotFoundException missing) {
        return missingClass(String.valueOf(missing.getMessage()));
      }
      cause = cause.getCause();
    }
    String message =
        Arrays.stream(String.valueOf(cause.getMessage()).split("\\R")).findFirst().orElse("");
    return "Liquibase cannot read the changelog '"
        + place.changelog()
        + "' of '"
        + place.path()
        + "' ("
        + message.strip()
        + "); correct the changelog.";
  }

  private String missingClass(String name) {
    return "The changelog '"
        + place.changelog()
        + "' of '"
        + place.path()
        + "' has a custom change whose class "
        + name
        + " is not on the class path; name its jars or folders with the option 'classes', or skip"
        + " such changes with custom-changes = \"skip\".";
  }

  /** An offline connection without history. Liquibase's own would write a CSV file. */
  private static final class Nowhere extends OfflineConnection {

    private @Nullable Database owner;

    Nowhere(String url, ResourceAccessor files) {
      super(url, files);
    }

    @Override
    public void attached(Database database) {
      owner = database;
    }

    @Override
    public DatabaseSnapshot getSnapshot(DatabaseObject[] examples) {
      try {
        return new EmptyDatabaseSnapshot(owner);
      } catch (DatabaseException | InvalidExampleException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
