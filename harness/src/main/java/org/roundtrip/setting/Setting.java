package org.roundtrip.setting;

import java.util.Locale;

/** A setting of a run that a message or a reproduction can mention. */
public enum Setting {
  /** The layout's name. */
  LAYOUT("NAME"),
  /** The source of the PostgreSQL server. */
  POSTGRES("URL"),
  /** The image for a container. */
  POSTGRES_IMAGE("IMAGE"),
  /** SQL that runs once in every scratch database. */
  SETUP("FILE"),
  /** SQL that runs at the start of every connection. */
  SESSION("FILE"),
  /** An option of the project's migration tool. */
  TOOL("KEY=VALUE"),
  /** The configuration file {@code roundtrip.toml}. */
  CONFIG("FILE"),
  /** The tables to generate rows for. */
  TABLES("NAME,…"),
  /** The values to generate for a column. */
  VALUES("COLUMN"),
  /** The engines to run on. */
  DATABASE("ENGINE"),
  /** The revisions to test. */
  REVISION("ID"),
  /** The first revision to test. */
  FROM("ID"),
  /** The last revision to test. */
  TO("ID"),
  /** The time limit of a statement. */
  STATEMENT_TIMEOUT("SECONDS"),
  /** Disables row comparison. */
  NO_ROWS(""),
  /** Shows stack traces. Formatted as a clause that says how to see where a failure occurred. */
  DEBUG("");

  private final String placeholder;

  Setting(String placeholder) {
    this.placeholder = placeholder;
  }

  /** The name in lower case with hyphens, such as {@code postgres-image}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The placeholder of a value that the user must choose. */
  public String placeholder() {
    return placeholder;
  }

  /** This setting with a value. */
  public SettingValue to(String value) {
    return new SettingValue(this, value);
  }

  /** This setting without a value. */
  public SettingValue bare() {
    return new SettingValue(this, "");
  }

  /** This setting with a placeholder of a value that the user must choose. */
  public SettingValue toAny() {
    return new SettingValue(this, null);
  }
}
