package org.roundtrip.check.message;

import java.util.Map;
import org.roundtrip.schema.Attribute;

/** The definition of a column, as in CREATE TABLE. */
final class ColumnText {

  private ColumnText() {}

  static String of(Map<String, String> attributes) {
    StringBuilder text = new StringBuilder(attributes.getOrDefault(Attribute.TYPE, ""));
    if (attributes.containsKey(Attribute.COLLATION)) {
      text.append(" COLLATE ").append(attributes.get(Attribute.COLLATION));
    }
    if (attributes.containsKey(Attribute.DEFAULT)) {
      text.append(" DEFAULT ").append(attributes.get(Attribute.DEFAULT));
    }
    if (attributes.containsKey(Attribute.GENERATED)) {
      text.append(generated(attributes.get(Attribute.GENERATED)));
    }
    if (attributes.containsKey(Attribute.IDENTITY)) {
      text.append(" GENERATED ").append(attributes.get(Attribute.IDENTITY)).append(" AS IDENTITY");
    }
    if (attributes.getOrDefault(Attribute.NULL, "yes").startsWith("no")) {
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
