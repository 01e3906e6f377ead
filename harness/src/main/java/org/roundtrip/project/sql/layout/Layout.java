package org.roundtrip.project.sql.layout;

import java.util.List;
import org.roundtrip.project.sql.Folder;
import org.roundtrip.project.sql.LayoutContents;

/** One tool's way to lay out migrations in a folder. */
interface Layout {

  /** The name, as {@code --layout} takes it. */
  String name();

  /** The names of what in the folder is in this layout; empty when nothing is. */
  List<String> own(Folder folder);

  /** Whether the layout is so unlike a folder of files that an odd file in it raises no doubt. */
  default boolean toleratesStrangers() {
    return false;
  }

  /** Reads the folder's revisions, in the tool's own order. */
  LayoutContents read(Folder folder);
}
