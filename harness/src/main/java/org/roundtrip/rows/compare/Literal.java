package org.roundtrip.rows.compare;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** A value of a snapshot, parsed. */
public record Literal(Form form, String text) {

  /** The notation of a value. */
  public enum Form {
    /** {@code NULL}. */
    NULL,
    /** A number or a truth value, without quotes. */
    BARE,
    /** {@code '…'}. */
    TEXT,
    /** {@code x'…'}; its text is the digits. */
    BYTES
  }

  /** Parses a value. */
  public static Literal of(String written) {
    if (written.equals("NULL")) {
      return new Literal(Form.NULL, "");
    }
    if (written.startsWith("x'")) {
      return new Literal(Form.BYTES, written.substring(2, written.length() - 1));
    }
    if (written.startsWith("'")) {
      String inner = written.substring(1, written.length() - 1);
      return new Literal(Form.TEXT, inner.replace("''", "'"));
    }
    return new Literal(Form.BARE, written);
  }

  /** Whether it is NULL. */
  public boolean isNull() {
    return form == Form.NULL;
  }

  /** Whether it is a number or a truth value. */
  public boolean isBare() {
    return form == Form.BARE;
  }

  /** Whether it is in quotes. */
  public boolean isText() {
    return form == Form.TEXT;
  }

  /** The value without trailing blanks, which are insignificant in {@code char(n)}. */
  public Literal withoutPadding() {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    return new Literal(form, text.substring(0, end));
  }

  /** The text as a number, if it is one. */
  public Optional<BigDecimal> number() {
    try {
      return Optional.of(new BigDecimal(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The boolean that the text represents, as a word or a number. */
  public Optional<Boolean> truth() {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "t", "true", "1" -> Optional.of(true);
      case "f", "false", "0" -> Optional.of(false);
      default -> Optional.empty();
    };
  }
}
