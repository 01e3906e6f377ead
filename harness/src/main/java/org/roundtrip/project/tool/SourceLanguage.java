package org.roundtrip.project.tool;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The notation of comments, strings and plain values in the source of a migration. */
enum SourceLanguage {
  PYTHON("#[^\n]*+", ""),
  JAVA("//[^\n]*+|/\\*(?s:.)*?\\*/", ""),
  XML("<!--(?s:.)*?-->", "|>\\s*+(?<plain>[^<>\n]*[^<>\\s])\\s*+<"),
  YAML("(?<![^\\s])#[^\n]*+", "|[:-][ \t]++(?<plain>[^\\s\"'\\[\\]{}>|#&*-][^\n#]*)");

  private final Pattern tokens;

  SourceLanguage(String comment, String plain) {
    this.tokens =
        Pattern.compile(
            comment
                + "|(?<mark>\"\"\"|''')(?<block>(?s:.)*?)\\k<mark>"
                + "|\"(?<double>[^\"\\\\\n]*+(?:\\\\.[^\"\\\\\n]*+)*+)\""
                + "|'(?<single>[^'\\\\\n]*+(?:\\\\.[^'\\\\\n]*+)*+)'"
                + plain(plain)
                + "|(?<number>(?<![\\w.])-?\\d++(?:\\.\\d++)?+)[lLfFdD]?+(?!\\w)"
                + "|(?<name>[\\p{L}_]\\w*+)"
                + "|(?<end>\n)");
  }

  private static String plain(String pattern) {
    return pattern.isEmpty() ? "|(?<plain>(?!))" : pattern;
  }

  /** The groups are named {@code block}, {@code double}, {@code single} and so on. */
  Pattern tokens() {
    return tokens;
  }

  /** The language of a file; empty for SQL and other files. */
  static Optional<SourceLanguage> of(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return Optional.ofNullable(
        switch (name.substring(name.lastIndexOf('.') + 1)) {
          case "py" -> PYTHON;
          case "java", "kt" -> JAVA;
          case "xml" -> XML;
          case "yaml", "yml" -> YAML;
          default -> null;
        });
  }
}
