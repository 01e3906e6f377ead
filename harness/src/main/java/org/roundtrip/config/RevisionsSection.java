package org.roundtrip.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.roundtrip.rowtest.RevisionDeclaration;

/** {@code [revisions.NAME]}: declarations about what a revision does to rows. */
final class RevisionsSection {

  private RevisionsSection() {}

  static List<RevisionDeclaration> read(Optional<Section> revisions) {
    return revisions.stream()
        .flatMap(section -> section.keys().stream().map(name -> declaration(section, name)))
        .toList();
  }

  private static RevisionDeclaration declaration(Section revisions, String name) {
    Section one = revisions.table(name).orElseThrow().only("lossy", "before");
    Map<String, String> before =
        one.table("before").map(RevisionsSection::queries).orElse(Map.of());
    return new RevisionDeclaration(
        name, one.text("lossy").orElse(null), before, revisions.location(name));
  }

  private static Map<String, String> queries(Section before) {
    Map<String, String> queries = new LinkedHashMap<>();
    before.keys().forEach(table -> queries.put(table, before.text(table).orElseThrow()));
    return queries;
  }
}
