package org.roundtrip.generate.value;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.roundtrip.schema.table.ColumnType;

/** Values that are almost equal to another value, or equal to it under some comparison. */
final class NearDuplicates {

  private NearDuplicates() {}

  static List<Sample> of(ColumnType type, String text) {
    return switch (type.family()) {
      case TEXT, CHAR, CITEXT, ANY -> TextKind.fitting(type, texts(text));
      case NUMERIC, DOUBLE -> List.of(new Sample(scaled(type, text), "the same with a scale"));
      case JSON, JSONB -> json(text);
      default -> List.of(new Sample(text, "the same"));
    };
  }

  private static List<Sample> texts(String text) {
    Map<String, String> variants = new LinkedHashMap<>();
    variants.put(swappedCase(text), "other case");
    variants.putIfAbsent(text + " ", "with a trailing blank");
    variants.putIfAbsent(text.toLowerCase(Locale.ROOT), "lower case");
    variants.putIfAbsent(Normalizer.normalize(text, Normalizer.Form.NFC), "composed");
    variants.putIfAbsent(Normalizer.normalize(text, Normalizer.Form.NFD), "decomposed");
    variants.putIfAbsent(" " + text, "with a leading blank");
    variants.putIfAbsent(mixedCase(text), "mixed case");
    variants.putIfAbsent(swappedCase(mixedCase(text)), "swapped mixed case");
    if (text.matches("\\d+")) {
      variants.putIfAbsent("0" + text, "with a leading zero");
      variants.putIfAbsent(text + ".0", "with a scale");
    }
    variants.putIfAbsent(text + "é", "with an accent");
    variants.remove(text);
    List<Sample> samples = new ArrayList<>();
    variants.forEach((variant, why) -> samples.add(new Sample(variant, why)));
    samples.add(new Sample(text, "the same"));
    return samples;
  }

  /** Swaps upper and lower case, character by character. */
  static String swappedCase(String text) {
    StringBuilder swapped = new StringBuilder();
    text.codePoints()
        .map(c -> Character.isLowerCase(c) ? Character.toUpperCase(c) : Character.toLowerCase(c))
        .forEach(swapped::appendCodePoint);
    return swapped.toString();
  }

  private static String mixedCase(String text) {
    StringBuilder mixed = new StringBuilder();
    boolean upper = true;
    for (char c : text.toCharArray()) {
      mixed.append(upper ? Character.toUpperCase(c) : Character.toLowerCase(c));
      upper = Character.isLetter(c) ? !upper : upper;
    }
    return mixed.toString();
  }

  private static String scaled(ColumnType type, String text) {
    boolean room = type.precision() < 0 && text.matches("-?\\d+(\\.\\d+)?");
    return room ? text + (text.contains(".") ? "0" : ".0") : text;
  }

  private static List<Sample> json(String text) {
    List<Sample> samples = new ArrayList<>();
    List<String> members = members(text);
    if (members.size() > 1) {
      List<String> backwards = new ArrayList<>(members);
      Collections.reverse(backwards);
      samples.add(new Sample("{" + String.join(",", backwards) + "}", "keys in another order"));
    }
    samples.add(new Sample(" " + text, "with a blank"));
    samples.add(new Sample(text, "the same"));
    return samples;
  }

  // The members of a JSON object in their original notation; empty if the text is not an object.
  private static List<String> members(String text) {
    List<String> members = new ArrayList<>();
    if (!text.startsWith("{") || text.length() < 3) {
      return members;
    }
    int depth = 0;
    int start = 1;
    boolean quoted = false;
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || quoted && c == '\\') {
        i += c == '\\' ? 1 : 0;
        quoted = c == '\\' || !quoted;
      } else if (!quoted && (c == ',' && depth == 0 || i == text.length() - 1)) {
        members.add(text.substring(start, i));
        start = i + 1;
      } else if (!quoted) {
        depth += "[{".indexOf(c) >= 0 ? 1 : "]}".indexOf(c) >= 0 ? -1 : 0;
      }
    }
    return members;
  }
}
