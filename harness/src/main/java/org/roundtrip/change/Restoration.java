package org.roundtrip.change;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.revision.Revision;

/** The commands that restore the files of a revision as the base has them. */
final class Restoration {

  private final String ref;
  private final MigrationProject own;
  private final MigrationProject base;
  private final MigrationProject merged;
  private final RevisionTexts before;
  private final RevisionTexts texts;

  Restoration(
      String ref,
      MigrationProject own,
      MigrationProject base,
      MigrationProject merged,
      RevisionTexts before,
      RevisionTexts texts) {
    this.ref = ref;
    this.own = own;
    this.base = base;
    this.merged = merged;
    this.before = before;
    this.texts = texts;
  }

  List<String> ofDeleted(Revision old) {
    return GitCommands.restore(
        ref, before.ownFiles(old).stream().map(file -> place(file, base)).toList());
  }

  List<String> ofEdited(Revision old, Revision now) {
    List<Path> differing =
        before.ownFiles(old).stream()
            .filter(
                file ->
                    !before
                        .of(file, old)
                        .equals(texts.of(merged.path().resolve(Places.relative(file, base)), now)))
            .map(file -> place(file, base))
            .toList();
    return GitCommands.restore(ref, differing);
  }

  /** The commands that give the files of a revision the names that they have in the base. */
  List<String> ofRenamed(Revision old, Revision now) {
    List<Path> from = texts.ownFiles(now);
    List<Path> to = before.ownFiles(old);
    List<String> moves = new ArrayList<>();
    for (int i = 0; i < Math.min(from.size(), to.size()); i++) {
      Path source = place(from.get(i), merged);
      Path target = place(to.get(i), base);
      if (!source.equals(target) && Files.exists(source)) {
        moves.add(
            isInRenamedFolder(source, target)
                ? GitCommands.move(source.getParent(), target.getParent())
                : GitCommands.move(source, target));
      }
    }
    return moves.stream().distinct().toList();
  }

  /** git cannot move a file to a folder that does not exist. */
  private static boolean isInRenamedFolder(Path source, Path target) {
    Path from = source.getParent();
    Path to = target.getParent();
    return from != null
        && to != null
        && Objects.equals(source.getFileName(), target.getFileName())
        && Objects.equals(from.getParent(), to.getParent())
        && !Files.exists(to);
  }

  private Path place(Path file, MigrationProject project) {
    return own.path().resolve(Places.relative(file, project));
  }
}
