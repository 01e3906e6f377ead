package org.roundtrip.project.liquibase;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.resource.Resource;
import liquibase.resource.ResourceAccessor;
import org.roundtrip.revision.SourceLocation;

/** Finds the locations of changesets. Liquibase knows their files; the lines are searched. */
final class ChangeSetLocations {

  private final ChangelogLocation place;
  private final ResourceAccessor files;
  private final Map<String, List<String>> texts = new HashMap<>();

  ChangeSetLocations(ChangelogLocation place, ResourceAccessor files) {
    this.place = place;
    this.files = files;
  }

  /** The location of a changeset; the first line of its file if the search finds nothing. */
  SourceLocation of(ChangeSet changeSet) {
    DatabaseChangeLog log = changeSet.getChangeLog();
    String file =
        log == null || log.getPhysicalFilePath() == null
            ? changeSet.getFilePath()
            : log.getPhysicalFilePath();
    return new SourceLocation(reached(file), line(file, changeSet));
  }

  private Path reached(String file) {
    for (Path root : place.roots()) {
      if (Files.exists(root.resolve(file))) {
        return root.resolve(file);
      }
    }
    return place.roots().isEmpty() ? Path.of(file) : place.roots().get(0).resolve(file);
  }

  private int line(String file, ChangeSet changeSet) {
    String id = Pattern.quote(changeSet.getId());
    String author = Pattern.quote(changeSet.getAuthor());
    Pattern mark =
        Pattern.compile(
            "(?i)changeset\\s+"
                + quoted(author)
                + ":"
                + quoted(id)
                + "(\\s|$)"
                + "|\\bid[\"']?\\s*[:=]\\s*"
                + quoted(id)
                + "\\s*(?=[^\\w.-]|$)");
    List<String> lines = texts.computeIfAbsent(file, this::read);
    for (int i = 0; i < lines.size(); i++) {
      if (mark.matcher(lines.get(i)).find()) {
        return i + 1;
      }
    }
    return 1;
  }

  private static String quoted(String text) {
    return "[\"']?" + text + "[\"']?";
  }

  private List<String> read(String file) {
    try {
      Resource resource = files.get(file);
      if (!resource.exists()) {
        return List.of();
      }
      try (InputStream in = resource.openInputStream()) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      }
    } catch (IOException e) {
      return List.of();
    }
  }
}
