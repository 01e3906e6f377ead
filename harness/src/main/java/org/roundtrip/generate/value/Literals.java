package org.roundtrip.generate.value;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Texts as SQL literals. */
public final class Literals {

  private static final String CAST = "CAST(x'";
  private static final String AS_TEXT = "' AS TEXT)";

  private Literals() {}

  /** Writes a text as a cast of its bytes, for characters that cannot be quoted. */
  public static String castText(String text) {
    return CAST + hex(text) + AS_TEXT;
  }

  static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The text of a literal. */
  static String plain(String sql) {
    if (sql.startsWith("'")) {
      return sql.substring(1, sql.length() - 1).replace("''", "'");
    }
    if (sql.startsWith("x'")) {
      return "\\x" + sql.substring(2, sql.length() - 1);
    }
    if (sql.startsWith(CAST)) {
      String digits = sql.substring(CAST.length(), sql.length() - AS_TEXT.length());
      return new String(HexFormat.of().parseHex(digits), StandardCharsets.UTF_8);
    }
    return sql;
  }
}
