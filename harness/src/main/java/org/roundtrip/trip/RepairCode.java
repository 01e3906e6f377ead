package org.roundtrip.trip;

import java.nio.file.Path;
import java.util.List;
import org.roundtrip.dialect.Engine;

/** Writes the statements of a repair in the language of a file. */
@FunctionalInterface
public interface RepairCode {

  /** The lines, if the file contains code; otherwise empty. */
  List<String> lines(Engine engine, List<String> statements, Path file);
}
