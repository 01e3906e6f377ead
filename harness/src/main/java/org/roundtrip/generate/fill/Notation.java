package org.roundtrip.generate.fill;

import java.util.regex.Pattern;
import org.roundtrip.generate.value.Value;
import org.roundtrip.schema.table.ColumnType;
import org.roundtrip.schema.table.TypeFamily;

/** How tokens are written in text columns that a trigger or a generated column parses. */
enum Notation {
  TOKEN,
  /** Letters, digits and underscores only, as in a path. */
  WORD,
  NUMBER,
  VERSION;

  private static final Pattern NO_WORD = Pattern.compile("[^A-Za-z0-9_']");

  /** The notation to try after this one. */
  Notation next() {
    return values()[(ordinal() + 1) % values().length];
  }

  /** The token of a row in this notation, unless the type has no room for it. */
  Value of(Value token, ColumnType type, int number) {
    boolean free = type.family() == TypeFamily.TEXT && token.why().equals("token");
    String sql =
        switch (this) {
          case TOKEN -> token.sql();
          case WORD -> NO_WORD.matcher(token.sql()).replaceAll("_");
          case NUMBER -> "'" + number + "'";
          case VERSION -> "'" + number + ".0.0'";
        };
    boolean fits = type.length() < 0 || sql.length() - 2 <= type.length();
    return free && fits ? new Value(sql, token.why()) : token;
  }
}
