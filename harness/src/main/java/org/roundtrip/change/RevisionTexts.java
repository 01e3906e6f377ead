package org.roundtrip.change;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.Direction;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.project.RevisionFiles;
import org.roundtrip.revision.Revision;
import org.roundtrip.sql.Tokens;

/**
 * The texts of the revisions of a project. A file with several revisions is divided at the lines
 * where they begin.
 */
final class RevisionTexts {

  private final MigrationProject project;
  private final Map<Path, TreeSet<Integer>> starts = new HashMap<>();
  private final Map<Path, List<String>> lines = new HashMap<>();

  RevisionTexts(MigrationProject project) {
    this.project = project;
    for (Revision revision : project.history().graph().revisions()) {
      starts
          .computeIfAbsent(revision.location().file(), file -> new TreeSet<>())
          .add(revision.location().line());
    }
  }

  /** The files of a revision that contain no other one; a missing file is left out. */
  List<Path> ownFiles(Revision revision) {
    return RevisionFiles.of(project, revision).stream()
        .filter(Files::exists)
        .filter(file -> !isDivided(file))
        .toList();
  }

  /** The text of a file that belongs to a revision. */
  String of(Path file, Revision revision) {
    return text(file, revision);
  }

  /** Whether the file of a revision contains others. */
  boolean isDivided(Revision revision) {
    return isDivided(revision.location().file());
  }

  private boolean isDivided(Path file) {
    return starts.getOrDefault(file, new TreeSet<>()).size() > 1;
  }

  /**
   * The texts of the files of a revision; a missing file has no text.
   *
   * @param divided whether to leave out what precedes the revision in its file, which belongs to no
   *     revision if there are several
   */
  List<String> of(Revision revision, boolean divided) {
    Path file = revision.location().file();
    return RevisionFiles.of(project, revision).stream()
        .map(each -> divided && each.equals(file) ? part(each, revision) : text(each, revision))
        .toList();
  }

  /** The texts without comments and white space. */
  List<String> code(Revision revision) {
    return RevisionFiles.of(project, revision).stream()
        .map(file -> Code.of(file.toString(), text(file, revision)))
        .toList();
  }

  /**
   * What an upgrade or downgrade runs: the kind of script, whether it runs in one transaction, and
   * its statements; empty if it is not SQL.
   */
  Optional<List<String>> statements(Revision revision, Direction direction) {
    List<String> all = new ArrayList<>();
    for (Engine engine : project.engine().stream().toList()) {
      MigrationScript script = project.migrator().script(revision, direction, engine);
      Optional<List<String>> statements =
          project.migrator().statements(revision, direction, engine);
      if (script.kind() == MigrationScript.Kind.SCRIPT && statements.isEmpty()) {
        return Optional.empty();
      }
      all.add(script.kind() + " " + project.migrator().wraps(revision, direction, engine));
      statements
          .orElse(List.of())
          .forEach(statement -> all.add(Code.sql(Tokens.of(engine, statement))));
    }
    return Optional.of(all);
  }

  private String text(Path file, Revision revision) {
    return isDivided(file) ? part(file, revision) : String.join("\n", lines(file));
  }

  /** From the line of the revision to that of the next one. */
  private String part(Path file, Revision revision) {
    List<String> all = lines(file);
    int from = revision.location().line();
    Integer next = starts.getOrDefault(file, new TreeSet<>()).higher(from);
    int to = next == null ? all.size() : next - 1;
    return all.stream().limit(to).skip(from - 1L).collect(Collectors.joining("\n")).stripTrailing();
  }

  private List<String> lines(Path file) {
    return lines.computeIfAbsent(file, RevisionTexts::read);
  }

  /** Without carriage returns, because git may add them on checkout. */
  private static List<String> read(Path file) {
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    try {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return Stream.of(text.split("\r?\n", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
