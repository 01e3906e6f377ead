package org.roundtrip.ci;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.revision.RevisionId;

/** A revision of the native layout that is about to be written. */
record NewRevision(RevisionId id, String message, List<RevisionId> parents) {

  /** As long as Alembic's file names. */
  private static final int SLUG_LENGTH = 40;

  /** Whether a folder has no revision yet, or is not there at all. */
  static boolean isFirstIn(Path folder) {
    if (!Files.isDirectory(folder)) {
      return !Files.exists(folder);
    }
    try (Stream<Path> content = Files.list(folder)) {
      return content.noneMatch(file -> file.toString().endsWith(".sql"));
    } catch (IOException e) {
      throw new EnvironmentException("Cannot read the folder '" + folder + "'.", e);
    }
  }

  /** The message as part of a file name: {@code add_status_to_users}. */
  String slug() {
    String slug =
        message
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", "_")
            .replaceAll("^_|_$", "");
    if (slug.length() <= SLUG_LENGTH) {
      return slug;
    }
    int lastWord = slug.lastIndexOf('_', SLUG_LENGTH);
    return slug.substring(0, lastWord > 0 ? lastWord : SLUG_LENGTH);
  }

  /** Writes the file and says which it is. */
  Path write(Path folder) {
    Path file = folder.resolve(id + "_" + slug() + ".sql");
    try {
      Files.createDirectories(folder);
      Files.writeString(file, text(), StandardOpenOption.CREATE_NEW);
    } catch (IOException e) {
      throw new EnvironmentException(
          "Cannot write the revision '%s' (%s): %s"
              .formatted(file, e.getClass().getSimpleName(), e.getMessage()),
          e);
    }
    return file;
  }

  private String text() {
    String revises = parents.stream().map(RevisionId::value).collect(Collectors.joining(", "));
    return """
        -- revision: %s
        -- revises:%s
        -- message: %s

        -- upgrade


        -- downgrade

        """
        .formatted(id, revises.isEmpty() ? "" : " " + revises, message.replaceAll("\\s+", " "));
  }
}
