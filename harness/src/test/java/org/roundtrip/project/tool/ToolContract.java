package org.roundtrip.project.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseServers;
import org.roundtrip.database.DatabaseSettings;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.detect.ProjectDetector;

/**
 * What every adapter has to keep, on every engine that its tool runs on. A test of an adapter
 * extends it and brings the fixture.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ToolContract
    implements ReadingContract,
        MovingContract,
        HistoryTableContract,
        IsolationContract,
        VerificationContract {

  private final ToolFixture fixture;
  private final Map<Engine, DatabaseServer> servers = new TreeMap<>();

  /** Holds an adapter to the contract. */
  protected ToolContract(ToolFixture fixture) {
    this.fixture = fixture;
  }

  @Override
  public ToolFixture fixture() {
    return fixture;
  }

  @AfterAll
  void closeServers() {
    servers.values().forEach(DatabaseServer::close);
  }

  @Override
  public Stage stage(Story story, Engine engine, Path folder) throws IOException {
    Path project = fixture.write(Files.createDirectories(folder), story, engine);
    DatabaseServer server =
        servers.computeIfAbsent(engine, e -> DatabaseServers.open(e, DatabaseSettings.defaults()));
    return new Stage(
        ProjectDetector.open(project, null, fixture.settings(project, engine)).on(engine),
        server,
        server.create());
  }
}
