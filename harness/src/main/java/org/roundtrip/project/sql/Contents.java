package org.roundtrip.project.sql;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.Engine;
import org.roundtrip.project.MigrationProject.NotRun;

/**
 * What a layout found in a folder.
 *
 * @param engines the engines that the project names itself, or null when its texts have to tell
 */
record Contents(List<Entry> entries, List<NotRun> notRun, @Nullable Set<Engine> engines) {

  Contents {
    entries = List.copyOf(entries);
    notRun = List.copyOf(notRun);
  }

  Contents(List<Entry> entries, List<NotRun> notRun) {
    this(entries, notRun, null);
  }

  Contents(List<Entry> entries) {
    this(entries, List.of(), null);
  }
}
