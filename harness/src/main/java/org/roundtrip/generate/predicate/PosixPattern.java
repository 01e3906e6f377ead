package org.roundtrip.generate.predicate;

/** Regular expressions as PostgreSQL writes them. */
final class PosixPattern {

  private PosixPattern() {}

  /** The same for Java: classes in brackets by their members, the edges of words left out. */
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
