package org.roundtrip.ci.pullrequest;

/**
 * A revision that creates a table or does something else, for any tool.
 *
 * @param number its place in a history whose revisions are numbered
 * @param parent the number of the revision that it revises; 0 for none
 * @param title a word for the names of its files
 * @param upgrade a statement
 * @param downgrade a statement; empty for none
 * @param comment a line without comment marks; empty for none
 */
record Sketch(
    int number, int parent, String title, String upgrade, String downgrade, String comment) {

  static final Sketch ROOMS = table(2, 1, "rooms");
  static final Sketch TAGS = table(3, 2, "tags");
  static final Sketch DROP =
      new Sketch(
          3,
          2,
          "drop",
          "ALTER TABLE rooms DROP COLUMN name",
          "ALTER TABLE rooms ADD COLUMN name text",
          "");

  static Sketch table(int number, int parent, String table) {
    return new Sketch(
        number,
        parent,
        table,
        "CREATE TABLE %s (id integer PRIMARY KEY AUTOINCREMENT, name text)".formatted(table),
        "DROP TABLE " + table,
        "");
  }

  Sketch upgrade(String statement) {
    return new Sketch(number, parent, title, statement, downgrade, comment);
  }

  Sketch downgrade(String statement) {
    return new Sketch(number, parent, title, upgrade, statement, comment);
  }

  Sketch withoutDowngrade() {
    return downgrade("");
  }

  Sketch comment(String text) {
    return new Sketch(number, parent, title, upgrade, downgrade, text);
  }
}
