package org.roundtrip.project.tool;

import java.util.List;
import java.util.stream.Stream;

/**
 * A history of three revisions that every adapter tells in its tool's own language. The SQL says
 * what is meant, on both engines; whoever takes SQL may write it down as it is.
 */
public enum Story {
  /** All is well. */
  SOUND(List.of("DROP INDEX accounts_email", "DROP TABLE tags")),
  /** The last downgrade leaves an index behind. */
  LEAKY(List.of("DROP TABLE tags")),
  /** The last downgrade cannot be done, as its author says, or by not being there. */
  REFUSES(List.of()),
  /** The last upgrade fails at its second statement. */
  FAILS_PART_WAY(
      List.of("CREATE TABLE tags (id integer PRIMARY KEY)", "INSERT INTO nowhere VALUES (1)"),
      List.of("DROP TABLE tags")),
  /** The last upgrade drops a column, which the downgrade brings back empty. */
  LOSES_ROWS(
      List.of("ALTER TABLE accounts DROP COLUMN email"),
      List.of("ALTER TABLE accounts ADD COLUMN email varchar(80)"));

  /**
   * A revision.
   *
   * @param name its words, joined as in a file name
   * @param upgrade its statements
   * @param downgrade its statements; none where it has to refuse
   */
  public record Step(String name, List<String> upgrade, List<String> downgrade) {}

  private static final List<Step> BEGINNING =
      List.of(
          new Step(
              "create_accounts",
              List.of("CREATE TABLE accounts (id integer PRIMARY KEY, name varchar(40) NOT NULL)"),
              List.of("DROP TABLE accounts")),
          new Step(
              "add_email",
              List.of("ALTER TABLE accounts ADD COLUMN email varchar(80)"),
              List.of("ALTER TABLE accounts DROP COLUMN email")));

  private final Step last;

  Story(List<String> lastDowngrade) {
    this(
        List.of(
            "CREATE TABLE tags (id integer PRIMARY KEY)",
            "CREATE INDEX accounts_email ON accounts (email)"),
        lastDowngrade);
  }

  Story(List<String> lastUpgrade, List<String> lastDowngrade) {
    this.last = new Step("change_tags", lastUpgrade, lastDowngrade);
  }

  /** The revisions, oldest first. */
  public List<Step> steps() {
    return Stream.concat(BEGINNING.stream(), Stream.of(last)).toList();
  }
}
