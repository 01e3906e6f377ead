package org.roundtrip.generate.predicate;

/** SQLite's GLOB patterns as regular expressions. */
final class GlobPattern {

  private GlobPattern() {}

  static String toRegex(String glob) {
    StringBuilder regex = new StringBuilder("^");
    int i = 0;
    while (i < glob.length()) {
      int close = glob.charAt(i) == '[' ? glob.indexOf(']', i + 2) : -1;
      if (close > 0) {
        regex.append(glob, i, close + 1);
        i = close;
      } else {
        regex.append(one(glob.charAt(i)));
      }
      i++;
    }
    return regex.append('$').toString();
  }

  private static String one(char letter) {
    return switch (letter) {
      case '*' -> "[a-z0-9]{0,4}";
      case '?' -> "[a-z0-9]";
      default -> Character.isLetterOrDigit(letter) ? String.valueOf(letter) : "\\" + letter;
    };
  }
}
