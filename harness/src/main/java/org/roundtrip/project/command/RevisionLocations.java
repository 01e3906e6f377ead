package org.roundtrip.project.command;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.roundtrip.project.ToolOptions;
import org.roundtrip.revision.SourceLocation;

/** Finds the files and lines of revisions. */
final class RevisionLocations {

  private final Path folder;
  private final @Nullable String files;

  /**
   * Reads the option {@code files}: a path with placeholders for groups. Its last part may contain
   * {@code *}.
   */
  RevisionLocations(Path folder, ToolOptions options) {
    this.folder = folder;
    this.files = options.text("files").orElse(null);
  }

  /** The file and line of a revision; the project's folder if the file is unknown. */
  SourceLocation of(Map<String, String> groups) {
    String line = groups.getOrDefault("line", "");
    return new SourceLocation(
        file(groups), line.matches("[1-9]\\d{0,8}") ? Integer.parseInt(line) : 1);
  }

  private Path file(Map<String, String> groups) {
    String named = groups.getOrDefault("file", "");
    if (!named.isEmpty()) {
      return folder.resolve(named);
    }
    if (files == null) {
      return folder;
    }
    String filled = Template.fill(files, groups);
    int slash = filled.lastIndexOf('/');
    Path parent = folder.resolve(filled.substring(0, Math.max(0, slash)));
    return first(parent, filled.substring(slash + 1));
  }

  private static Path first(Path parent, String glob) {
    if (!glob.contains("*")) {
      return parent.resolve(glob);
    }
    try (DirectoryStream<Path> found = Files.newDirectoryStream(parent, glob)) {
      return StreamSupport.stream(found.spliterator(), false).sorted().findFirst().orElse(parent);
    } catch (IOException e) {
      return parent;
    }
  }
}
