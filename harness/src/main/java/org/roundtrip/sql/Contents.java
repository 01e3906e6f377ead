package org.roundtrip.sql;

/**
 * What stands between the quotes of a PostgreSQL string.
 *
 * @param start of its first character in the script
 * @param end after its last
 */
record Contents(int start, int end) {

  static Contents of(Token string) {
    int open = string.start();
    while (string.script().charAt(open) != '\'' && string.script().charAt(open) != '$') {
      open++;
    }
    int quote =
        string.script().charAt(open) == '\''
            ? 1
            : string.script().indexOf('$', open + 1) + 1 - open;
    return new Contents(open + quote, string.end() - quote);
  }
}
