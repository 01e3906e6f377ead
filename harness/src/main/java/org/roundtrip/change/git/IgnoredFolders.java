package org.roundtrip.change.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Folders that git does not track and a tool needs to read a history, such as the environment of
 * Python and compiled classes. A copy of the files links to them.
 */
final class IgnoredFolders {

  private static final List<String> NAMES =
      List.of(".venv", "venv", "env", "target", "build", "node_modules");

  private final Path root;

  IgnoredFolders(Path root) {
    this.root = root;
  }

  /**
   * Links to the folders in the root, in the folder of migrations and in those between.
   *
   * @param copy the copy of the root
   */
  void link(Path copy, Path folder) throws IOException {
    List<Path> places =
        Stream.iterate(folder, place -> place != null && place.startsWith(root), Path::getParent)
            .toList();
    for (Path place : places) {
      for (String name : NAMES) {
        Path original = place.resolve(name);
        Path link = copy.resolve(root.relativize(place)).resolve(name);
        if (Files.isDirectory(original)
            && Files.isDirectory(link.getParent())
            && !Files.exists(link)) {
          Files.createSymbolicLink(link, original);
        }
      }
    }
  }
}
