package org.roundtrip.check;

import java.util.Map;

/** A column as CREATE TABLE would write it. */
final class ColumnText {

  private ColumnText() {}

  static String of(Map<String, String> attributes) {
    StringBuilder text = new StringBuilder(attributes.getOrDefault("type", ""));
    String generated = attributes.get("generated");
    String standard = attributes.get("default");
    if (generated != null) {
      text.append(' ').append(generated);
    } else if (standard != null) {
      text.append(" DEFAULT ").append(standard);
    }
    if (attributes.containsKey("identity")) {
      text.append(" GENERATED ").append(attributes.get("identity")).append(" AS IDENTITY");
    }
    if ("NOT NULL".equals(attributes.get("null"))) {
      text.append(" NOT NULL");
    }
    return text.toString().strip();
  }
}
