package org.roundtrip.project.alembic;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roundtrip.project.Direction;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.revision.History;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.revision.SourceLocation;
import tools.jackson.databind.JsonNode;

/**
 * The history as the driver describes it.
 *
 * @param legs the upgrade and the downgrade of each revision
 * @param books the names of Alembic's history table
 * @param env the file {@code env.py}
 * @param labels the labels of enums
 */
record ProjectDescription(
    History history,
    Map<RevisionId, Map<Direction, MigrationScript>> legs,
    Set<String> books,
    Path env,
    JsonNode labels) {

  private static final String TRANSACTION =
      "Alembic runs this script in a transaction, except for the statements in a block"
          + " 'with op.get_context().autocommit_block():'.";

  /**
   * @param project the folder as the user named it; files are reported relative to it
   */
  static ProjectDescription of(JsonNode description, Path project) {
    List<Revision> revisions = new ArrayList<>();
    Map<RevisionId, Map<Direction, MigrationScript>> legs = new HashMap<>();
    for (JsonNode each : description.path("revisions")) {
      Path file = asTyped(Path.of(each.path("file").asString()), project);
      Revision revision = revision(each, file);
      revisions.add(revision);
      legs.putIfAbsent(
          revision.id(),
          Map.of(
              Direction.UPGRADE, script(each.path("upgrade"), file),
              Direction.DOWNGRADE, script(each.path("downgrade"), file)));
    }
    Set<String> books = Set.copyOf(texts(description.path("books")));
    Path env = asTyped(Path.of(description.path("env").asString()), project);
    return new ProjectDescription(
        History.of(revisions), legs, books, env, description.path("labels"));
  }

  private static Revision revision(JsonNode each, Path file) {
    String id = each.path("id").asString();
    return new Revision(
        new RevisionId(id),
        id,
        each.path("doc").asString(),
        ids(each.path("down")),
        ids(each.path("depends")),
        texts(each.path("branches")),
        new SourceLocation(file, each.path("line").asInt()));
  }

  private static MigrationScript script(JsonNode each, Path file) {
    MigrationScript.Kind kind = MigrationScript.Kind.valueOf(each.path("kind").asString());
    return new MigrationScript(
        kind,
        false,
        new SourceLocation(file, each.path("line").asInt()),
        kind == MigrationScript.Kind.MISSING
            ? "The file does not define this function."
            : text(each.path("reason")),
        TRANSACTION);
  }

  private static @Nullable String text(JsonNode node) {
    return node.isNull() ? null : node.asString();
  }

  private static List<RevisionId> ids(JsonNode list) {
    return texts(list).stream().map(RevisionId::new).toList();
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asString()));
    return texts;
  }

  /** The path of a file, relative to the folder that the user named if the file is inside it. */
  static Path asTyped(Path file, Path project) {
    Path absolute = project.toAbsolutePath().normalize();
    return file.startsWith(absolute) ? project.resolve(absolute.relativize(file)) : file;
  }
}
