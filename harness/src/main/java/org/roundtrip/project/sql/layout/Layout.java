package org.roundtrip.project.sql.layout;

import java.util.List;
import org.roundtrip.project.sql.Folder;
import org.roundtrip.project.sql.LayoutContents;
import org.roundtrip.project.sql.LayoutRules;

/** The rules of one tool for the files, order and transactions of its migrations. */
interface Layout extends LayoutRules {

  /** The name, as {@code --layout} takes it. */
  String name();

  /** The names of the files and folders that have this layout; empty if there are none. */
  List<String> own(Folder folder);

  /** Whether the layout remains unambiguous if there are other SQL files beside its own. */
  default boolean toleratesStrangers() {
    return false;
  }

  /** Whether the tool takes a file for a migration by its name, whatever is in it. */
  default boolean takes(String name) {
    return false;
  }

  /** Reads the folder's revisions, in the tool's own order. */
  LayoutContents read(Folder folder);
}
