package org.roundtrip.finding.text;

import java.util.ArrayList;
import java.util.List;

/** Lists names in lines of limited length. */
final class Wrapped {

  private static final int WIDTH = 100;

  private Wrapped() {}

  /** The names, with commas between them. */
  static List<String> lines(List<String> names) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i) + (i + 1 < names.size() ? "," : "");
      if (line.length() + name.length() >= WIDTH && line.length() > 0) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(name);
    }
    if (line.length() > 0) {
      lines.add(line.toString());
    }
    return lines;
  }
}
