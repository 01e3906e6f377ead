package org.roundtrip.generate.predicate;

/** Regular expressions in PostgreSQL's notation. */
final class PosixPattern {

  private PosixPattern() {}

  /**
   * Converts a pattern to Java's notation: expands bracketed classes and removes word boundaries.
   */
  static String toJava(String pattern) {
    return pattern
        .replace("[:alpha:]", "a-zA-Z")
        .replace("[:digit:]", "0-9")
        .replace("[:alnum:]", "a-zA-Z0-9")
        .replace("[:upper:]", "A-Z")
        .replace("[:lower:]", "a-z")
        .replace("[:xdigit:]", "0-9a-fA-F")
        .replace("[:space:]", " ")
        .replace("[:punct:]", "!,.;")
        .replace("\\m", "")
        .replace("\\M", "")
        .replace("\\y", "");
  }
}
