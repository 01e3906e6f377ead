package org.roundtrip.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.roundtrip.rowtest.RevisionDeclaration;

/**
 * {@code [revisions.NAME]}: declarations about what a revision does to rows, and a file that runs
 * in place of its upgrade.
 */
final class RevisionsSection {

  private RevisionsSection() {}

  static List<RevisionDeclaration> read(Optional<Section> revisions) {
    return revisions.stream()
        .flatMap(section -> section.keys().stream().map(name -> declaration(section, name)))
        .toList();
  }

  private static RevisionDeclaration declaration(Section revisions, String name) {
    Section one = revisions.table(name).orElseThrow().only("lossy", "before", "upgrade");
    Map<String, String> before =
        one.table("before").map(RevisionsSection::queries).orElse(Map.of());
    return new RevisionDeclaration(
        name,
        one.text("lossy").orElse(null),
        before,
        one.text("upgrade").map(file -> file(one, file)).orElse(null),
        revisions.location(name));
  }

  /** A file, relative to the configuration file. */
  private static Path file(Section one, String name) {
    Path file = one.file().resolveSibling(name);
    if (!Files.isRegularFile(file)) {
      throw one.invalid("upgrade", "must name a file; there is no '" + file + "'.");
    }
    return file;
  }

  private static Map<String, String> queries(Section before) {
    Map<String, String> queries = new LinkedHashMap<>();
    before.keys().forEach(table -> queries.put(table, before.text(table).orElseThrow()));
    return queries;
  }
}
