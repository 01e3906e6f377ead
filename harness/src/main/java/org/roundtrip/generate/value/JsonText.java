package org.roundtrip.generate.value;

/** The notations of JSON in text. */
public final class JsonText {

  private JsonText() {}

  /** With a blank after each comma and colon outside strings. */
  public static String spaced(String json) {
    StringBuilder spaced = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      spaced.append(c);
      if (c == '\\' && quoted && i + 1 < json.length()) {
        spaced.append(json.charAt(++i));
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == ':') && !json.startsWith(" ", i + 1)) {
        spaced.append(' ');
      }
    }
    return spaced.toString();
  }
}
