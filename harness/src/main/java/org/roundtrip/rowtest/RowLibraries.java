package org.roundtrip.rowtest;

import java.util.List;
import org.roundtrip.database.OptionalLibrary;

/** The libraries that only row generation requires. */
public final class RowLibraries {

  private static final List<OptionalLibrary> ALL =
      List.of(
          new OptionalLibrary("net.jqwik.api.Arbitrary", "net.jqwik:jqwik-api"),
          new OptionalLibrary("net.jqwik.engine.JqwikTestEngine", "net.jqwik:jqwik-engine"),
          new OptionalLibrary(
              "com.github.curiousoddman.rgxgen.RgxGen", "com.github.curious-odd-man:rgxgen"),
          new OptionalLibrary(
              "net.sf.jsqlparser.parser.CCJSqlParserUtil", "com.github.jsqlparser:jsqlparser"),
          new OptionalLibrary("tools.jackson.core.JsonParser", "tools.jackson.core:jackson-core"));

  private RowLibraries() {}

  /**
   * Requires the libraries.
   *
   * @throws org.roundtrip.database.EnvironmentException if one is not on the class path
   */
  public static void require() {
    ALL.forEach(library -> library.require("Testing with generated rows"));
  }
}
