package org.roundtrip.project.liquibase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Changelogs for tests. */
final class Changelogs {

  /** How a changelog in XML begins; the next line is the fifth. */
  static final String XML_HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
          xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-4.1.xsd">
      """;

  private Changelogs() {}

  /** Writes a changelog in XML. */
  static Path xml(Path folder, String name, String changeSets) throws IOException {
    return text(folder, name, XML_HEAD + changeSets + "</databaseChangeLog>\n");
  }

  /** Writes a file. */
  static Path text(Path folder, String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
