package org.roundtrip.ci.init;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.roundtrip.database.EnvironmentException;

/** A file to write, unless it exists. */
public record NewFile(Path path, String text) {

  /**
   * Writes the file. One that exists is never changed.
   *
   * @return whether the file was written
   * @throws EnvironmentException if it cannot be written
   */
  public boolean write() {
    if (Files.exists(path)) {
      return false;
    }
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      Files.writeString(path, text, StandardOpenOption.CREATE_NEW);
      return true;
    } catch (IOException e) {
      throw new EnvironmentException("Cannot write '%s': %s".formatted(path, e.getMessage()), e);
    }
  }
}
