package org.roundtrip.revision;

import java.nio.file.Path;

/**
 * A place in a file of the project.
 *
 * @param file the file, relative to the same folder as the project's path
 * @param line counted from 1
 */
public record SourceLocation(Path file, int line) implements Comparable<SourceLocation> {

  /** The first line of a file. */
  public static SourceLocation of(Path file) {
    return new SourceLocation(file, 1);
  }

  @Override
  public int compareTo(SourceLocation other) {
    int byFile = file.compareTo(other.file);
    return byFile != 0 ? byFile : Integer.compare(line, other.line);
  }

  @Override
  public String toString() {
    return file + ":" + line;
  }
}
