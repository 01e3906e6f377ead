package org.roundtrip.ci.sample;

import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A report of {@code roundtrip verify} in the format {@code roundtrip-report/2}.
 *
 * @param history the name of its file without the extension
 */
record JsonReport(String history, JsonNode tree) {

  /** A revision on a database engine. */
  record RevisionOn(String revision, String database) {

    static RevisionOn of(JsonNode entry) {
      return new RevisionOn(
          entry.path("revision").asString(""), entry.path("database").asString(""));
    }
  }

  static JsonReport read(Path file) {
    String name = file.getFileName().toString().replaceFirst("\\.json$", "");
    return new JsonReport(name, JsonMapper.shared().readTree(file.toFile()));
  }

  List<JsonNode> findings() {
    return tree.path("findings").values().stream().toList();
  }

  /** The revisions on which checks of rows were skipped; the report names the reason. */
  List<RevisionOn> withoutRows() {
    return tree.path("checks").path("skipped").values().stream()
        .filter(skip -> skip.path("check").asString().matches("rows survive .*|.* need a database"))
        .map(RevisionOn::of)
        .toList();
  }

  Path project() {
    return Path.of(tree.path("project").path("path").asString());
  }

  String layout() {
    return tree.path("project").path("layout").asString();
  }

  List<String> databases() {
    return tree.path("databases").values().stream().map(d -> d.path("engine").asString()).toList();
  }
}
