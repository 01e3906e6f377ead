package org.roundtrip.check.message;

import java.util.Map;

/** A column as CREATE TABLE would write it. */
final class ColumnText {

  private ColumnText() {}

  static String of(Map<String, String> attributes) {
    StringBuilder text = new StringBuilder(attributes.getOrDefault("type", ""));
    if (attributes.containsKey("collation")) {
      text.append(" COLLATE ").append(attributes.get("collation"));
    }
    if (attributes.containsKey("default")) {
      text.append(" DEFAULT ").append(attributes.get("default"));
    }
    if (attributes.containsKey("generated")) {
      text.append(generated(attributes.get("generated")));
    }
    if (attributes.containsKey("identity")) {
      text.append(" GENERATED ").append(attributes.get("identity")).append(" AS IDENTITY");
    }
    if (attributes.getOrDefault("null", "yes").startsWith("no")) {
      text.append(" NOT NULL");
    }
    return text.toString().strip();
  }

  private static String generated(String attribute) {
    String[] parts = attribute.split(" ", 2);
    boolean kindFirst =
        parts.length == 2 && (parts[0].equals("stored") || parts[0].equals("virtual"));
    return kindFirst
        ? " GENERATED ALWAYS AS (" + parts[1] + ") " + parts[0].toUpperCase(java.util.Locale.ROOT)
        : " GENERATED ALWAYS AS " + attribute;
  }
}
