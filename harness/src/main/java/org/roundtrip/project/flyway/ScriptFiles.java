package org.roundtrip.project.flyway;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;
import org.roundtrip.revision.UnreadableHistoryException;

/** The files in a project's locations, of which some can be hidden from Flyway. */
record ScriptFiles(List<ScriptFile> files) implements ResourceProvider {

  ScriptFiles {
    files = List.copyOf(files);
  }

  static ScriptFiles in(List<Path> folders, Charset encoding) {
    List<ScriptFile> files = new ArrayList<>();
    for (Path folder : folders) {
      try (Stream<Path> all = Files.walk(folder)) {
        all.filter(file -> isVisible(folder, file))
            .sorted()
            .map(file -> new ScriptFile(folder, file, encoding))
            .forEach(files::add);
      } catch (IOException e) {
        throw new UnreadableHistoryException(
            "The folder '" + folder + "' cannot be read: " + e.getMessage() + ".", e);
      }
    }
    return new ScriptFiles(files);
  }

  private static boolean isVisible(Path folder, Path file) {
    for (Path part : folder.relativize(file)) {
      if (part.toString().startsWith(".")) {
        return false;
      }
    }
    return Files.isRegularFile(file);
  }

  /** The files that match a predicate; Flyway does not see the others. */
  ScriptFiles only(Predicate<ScriptFile> visible) {
    return new ScriptFiles(files.stream().filter(visible).toList());
  }

  /** Finds a file by its path relative to its location. */
  Optional<ScriptFile> find(String relativePath) {
    return files.stream().filter(f -> f.getRelativePath().equals(relativePath)).findFirst();
  }

  @Override
  public @Nullable LoadableResource getResource(String name) {
    return find(name).orElse(null);
  }

  @Override
  public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
    return files.stream()
        .filter(file -> file.getFilename().startsWith(prefix))
        .filter(file -> Stream.of(suffixes).anyMatch(file.getFilename()::endsWith))
        .map(LoadableResource.class::cast)
        .toList();
  }
}
