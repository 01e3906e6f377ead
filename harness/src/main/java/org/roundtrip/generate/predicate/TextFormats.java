package org.roundtrip.generate.predicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A token in the formats that conditions on text often require; each identifies its row. */
final class TextFormats {

  private TextFormats() {}

  static List<String> of(String token, int row) {
    String name = token.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
    String joined = token.replaceAll("[^A-Za-z0-9]+", "-").toLowerCase(Locale.ROOT);
    String digits = String.format(Locale.ROOT, "%08d", 20_000_000 + row);
    String hex = String.format(Locale.ROOT, "%08x", 0xabc00000L + row);
    return Stream.of(
            token,
            token.toUpperCase(Locale.ROOT),
            token.toLowerCase(Locale.ROOT),
            name + row,
            (name + row).toUpperCase(Locale.ROOT),
            name + letters(row),
            (name + letters(row)).toUpperCase(Locale.ROOT),
            letters(row).toUpperCase(Locale.ROOT),
            letters(row),
            joined,
            joined.replace('-', '_'),
            digits,
            String.valueOf(row),
            name + row + "@example.com",
            "https://example.com/" + joined,
            "/" + name + "/" + row,
            "#" + hex.substring(2),
            hex.repeat(4),
            hex.repeat(5),
            hex.repeat(8),
            hex + "-0000-4000-8000-" + "0000" + digits,
            "10.0." + (row >> 8 & 255) + "." + (row & 255),
            "2012-06-" + String.format(Locale.ROOT, "%02d", 1 + row % 28),
            "1.0." + row,
            "+49" + digits,
            "{\"t\": " + row + "}",
            "[" + row + "]")
        .toList();
  }

  /** Texts of one length: digits, and letters. */
  static List<String> ofLength(int length, int row) {
    String digits = String.format(Locale.ROOT, "%010d", row);
    String letters = "aaaaaaaaaa" + letters(row);
    List<String> texts = new ArrayList<>();
    for (String text : List.of(digits, letters)) {
      String padded = text.substring(0, 1).repeat(Math.max(0, length - text.length())) + text;
      texts.add(padded.substring(padded.length() - length));
    }
    texts.add(texts.get(1).toUpperCase(Locale.ROOT));
    return texts;
  }

  // aa, ab, ... zz
  private static String letters(int row) {
    int number = Math.floorMod(row, 26 * 26);
    return "" + (char) ('a' + number / 26) + (char) ('a' + number % 26);
  }
}
