package org.roundtrip.verify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.roundtrip.gate.WaiverComments;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.RevisionFiles;
import org.roundtrip.revision.Revision;

/** Reads the waivers in the files of a history. */
final class WaiverFiles {

  private WaiverFiles() {}

  static List<WaiverComments.Contents> read(Collection<MigrationProject> views) {
    Map<Path, Set<Revision>> files = new LinkedHashMap<>();
    for (MigrationProject view : views) {
      for (Revision revision : view.history().graph().revisions()) {
        RevisionFiles.of(view, revision)
            .forEach(f -> files.computeIfAbsent(f, x -> new LinkedHashSet<>()).add(revision));
      }
    }
    List<WaiverComments.Contents> contents = new ArrayList<>();
    files.forEach(
        (file, revisions) -> contents.add(WaiverComments.read(file, List.copyOf(revisions))));
    return contents;
  }
}
