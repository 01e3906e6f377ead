package org.roundtrip.project.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.Engine;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.revision.SourceLocation;

/** Puts the revisions of a layout without branches one after another. */
final class Chain {

  private final List<Entry> entries = new ArrayList<>();
  private @Nullable RevisionId before;
  private @Nullable RevisionId last;

  /** Adds the next revision; one that repeats the id before it gets the same parent. */
  void add(
      String id,
      String name,
      String title,
      SourceLocation location,
      Map<Engine, Part> upgrade,
      Map<Engine, Part> downgrade) {
    add(id, name, title, List.of(), location, upgrade, downgrade);
  }

  void add(
      String id,
      String name,
      String title,
      List<RevisionId> dependsOn,
      SourceLocation location,
      Map<Engine, Part> upgrade,
      Map<Engine, Part> downgrade) {
    RevisionId own = new RevisionId(id);
    if (!own.equals(last)) {
      before = last;
      last = own;
    }
    List<RevisionId> parents = before == null ? List.of() : List.of(before);
    Revision revision = new Revision(own, name, title, parents, dependsOn, List.of(), location);
    entries.add(new Entry(revision, upgrade, downgrade));
  }

  List<Entry> entries() {
    return entries;
  }

  /** The words of a file name. */
  static String words(String name) {
    return name.replaceAll("[_\\-\\s]+", " ").strip();
  }
}
