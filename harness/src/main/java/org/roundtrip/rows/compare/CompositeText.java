package org.roundtrip.rows.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.roundtrip.dialect.SqlQuoting;

/** Takes the text of composite values and arrays apart, as PostgreSQL prints them. */
final class CompositeText {

  /** A quoted or unquoted element of an array, which may have several dimensions. */
  private static final Pattern ELEMENT =
      Pattern.compile("(?s)\"((?:[^\"\\\\]|\\\\.)*+)\"|(?<=[{,])[^{},\"]+");

  private CompositeText() {}

  /** The attributes of a composite value such as {@code (a,"b c",)}, as literals. */
  static List<String> attributes(String text) {
    List<String> attributes = new ArrayList<>();
    StringBuilder attribute = new StringBuilder();
    boolean quoted = false;
    boolean isNull = true;
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean escape = c == '\\' || quoted && text.startsWith("\"\"", i);
      if (escape && i + 1 < text.length()) {
        attribute.append(text.charAt(++i));
      } else if (c == '"') {
        quoted = !quoted;
        isNull = false;
      } else if (!quoted && (c == ',' || c == ')')) {
        boolean none = isNull && attribute.isEmpty();
        attributes.add(none ? "NULL" : SqlQuoting.literal(attribute.toString()));
        attribute.setLength(0);
        isNull = true;
      } else {
        attribute.append(c);
      }
    }
    return attributes;
  }

  /**
   * An array for each attribute of the elements of an array such as {@code {"(a,b)","(c,)"}}, as
   * literals.
   */
  static List<String> attributesOfElements(String text, int count) {
    List<String> arrays = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int index = i;
      String array =
          ELEMENT
              .matcher(text)
              .replaceAll(found -> Matcher.quoteReplacement(attribute(found, index)));
      arrays.add(SqlQuoting.literal(array));
    }
    return arrays;
  }

  /** An attribute of an element, as an element of another array. */
  private static String attribute(MatchResult element, int index) {
    String quoted = element.group(1);
    String text = quoted == null ? element.group() : quoted.replaceAll("(?s)\\\\(.)", "$1");
    List<String> attributes = attributes(text);
    Literal literal =
        Literal.of(
            text.startsWith("(") && index < attributes.size() ? attributes.get(index) : "NULL");
    return literal.isNull()
        ? "NULL"
        : '"' + literal.text().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
