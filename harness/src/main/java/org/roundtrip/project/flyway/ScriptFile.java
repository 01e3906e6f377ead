package org.roundtrip.project.flyway;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.resource.LoadableResource;

/** A file as a resource of Flyway. */
final class ScriptFile extends LoadableResource {

  private final Path folder;
  private final Path file;
  private final Charset encoding;

  /**
   * @param folder the location of Flyway that contains the file
   */
  ScriptFile(Path folder, Path file, Charset encoding) {
    this.folder = folder;
    this.file = file;
    this.encoding = encoding;
  }

  /** The file's path, relative to the working directory if the project's path is. */
  Path file() {
    return file;
  }

  @Override
  public Reader read() {
    try {
      String text = Files.readString(file, encoding);
      return new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (IOException e) {
      throw new FlywayException("Unable to read " + file + ": " + e.getMessage(), e);
    }
  }

  @Override
  public String getAbsolutePath() {
    return file.toAbsolutePath().toString();
  }

  @Override
  public String getAbsolutePathOnDisk() {
    return file.toAbsolutePath().toString();
  }

  @Override
  public String getFilename() {
    return file.getFileName().toString();
  }

  @Override
  public String getRelativePath() {
    return folder.relativize(file).toString().replace('\\', '/');
  }
}
