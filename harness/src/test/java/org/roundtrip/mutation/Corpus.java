package org.roundtrip.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.Direction;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.Migrator;
import org.roundtrip.project.detect.ProjectDetector;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionGraph;
import org.roundtrip.sql.ScriptEffects;

/** The correct migrations, and what is known of their mutants. */
final class Corpus {

  private Corpus() {}

  /** Our own pairs, in the order of their names. */
  static List<Pair> own(Engine engine) {
    try (Stream<Path> folders = Files.list(resource(engine.word()))) {
      return folders
          .sorted(Comparator.comparing(Path::toString))
          .map(f -> pair(engine, f))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Pair pair(Engine engine, Path folder) {
    return new Pair(
        engine,
        folder.getFileName().toString(),
        Script.of(engine, text(folder.resolve("schema.sql"))),
        Script.of(engine, text(folder.resolve("up.sql"))),
        Script.of(engine, text(folder.resolve("down.sql"))));
  }

  /** The revisions of a project, each with all that comes before it as its schema. */
  static List<Pair> ofProject(Engine engine, Path project) {
    MigrationProject opened = ProjectDetector.open(project, null);
    RevisionGraph graph = opened.history().graph();
    List<Pair> pairs = new ArrayList<>();
    for (Revision revision : graph.revisions()) {
      Set<Revision> ancestors = Set.copyOf(graph.ancestors(revision));
      List<Sql> schema = new ArrayList<>();
      graph.revisions().stream()
          .filter(ancestors::contains)
          .forEach(r -> schema.addAll(script(opened, r, Direction.UPGRADE, engine).statements()));
      Script up = script(opened, revision, Direction.UPGRADE, engine);
      Script down = script(opened, revision, Direction.DOWNGRADE, engine);
      if (!up.statements().isEmpty() && !schema.isEmpty()) {
        pairs.add(new Pair(engine, "sample-" + revision.id(), new Script(false, schema), up, down));
      }
    }
    return pairs;
  }

  /**
   * A script that begins a transaction of its own, or cannot run in one, is marked to run in none.
   */
  private static Script script(
      MigrationProject project, Revision revision, Direction direction, Engine engine) {
    Migrator migrator = project.migrator();
    List<Sql> statements =
        migrator
            .effects(revision, direction, engine)
            .map(ScriptEffects::statements)
            .orElse(List.of())
            .stream()
            .map(Sql::of)
            .toList();
    boolean alone =
        statements.stream().anyMatch(sql -> sql.is(0, "BEGIN") || sql.has("CONCURRENTLY"));
    return new Script(!alone, statements);
  }

  /** The mutants that mean the same as the original, each with the reason. */
  static Properties equivalents() {
    Properties known = new Properties();
    try (java.io.Reader reader = Files.newBufferedReader(resource("equivalent.properties"))) {
      known.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return known;
  }

  private static Path resource(String name) {
    try {
      return Path.of(Corpus.class.getResource("/mutation/" + name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
