package org.roundtrip.setting;

import java.util.Locale;

/** A setting of a run, as a sentence or a reproduction names it. */
public enum Setting {
  /** The layout's name. */
  LAYOUT("NAME"),
  /** Where PostgreSQL comes from. */
  POSTGRES("URL"),
  /** The image for a container. */
  POSTGRES_IMAGE("IMAGE"),
  /** SQL that is run once in every scratch database. */
  SETUP("FILE"),
  /** SQL that is run at the start of every connection. */
  SESSION("FILE"),
  /** How the project's migration tool is run. */
  TOOL("KEY=VALUE"),
  /** The file with what is known about rows and tools. */
  CONFIG("FILE"),
  /** The only tables to generate rows for. */
  TABLES("NAME,…"),
  /** The values that a column takes, given under the column's name. */
  VALUES("COLUMN"),
  /** The databases to run on. */
  DATABASE("ENGINE"),
  /** The only revisions to try. */
  REVISION("ID"),
  /** The first revision to try. */
  FROM("ID"),
  /** The last revision to try. */
  TO("ID"),
  /** The time limit of a statement. */
  STATEMENT_TIMEOUT("SECONDS"),
  /** That rows are not compared. */
  NO_ROWS(""),
  /** That stack traces are shown; named as a clause that says how to see where a failure was. */
  DEBUG("");

  private final String placeholder;

  Setting(String placeholder) {
    this.placeholder = placeholder;
  }

  /** Its name in lower case with dashes, such as {@code postgres-image}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What stands for a value that the user has to choose. */
  public String placeholder() {
    return placeholder;
  }

  /** With a value. */
  public SettingValue to(String value) {
    return new SettingValue(this, value);
  }

  /** The name alone. */
  public SettingValue bare() {
    return new SettingValue(this, "");
  }

  /** With a value that the user has to choose. */
  public SettingValue toAny() {
    return new SettingValue(this, null);
  }
}
