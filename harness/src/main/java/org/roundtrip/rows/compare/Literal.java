package org.roundtrip.rows.compare;

/** A value as a snapshot of rows has it, taken apart. */
record Literal(Form form, String text) {

  /** How a value is written. */
  enum Form {
    /** {@code NULL}. */
    NULL,
    /** A number or a truth value, without quotes. */
    BARE,
    /** {@code '…'}. */
    TEXT,
    /** {@code x'…'}; its text is the digits. */
    BYTES
  }

  static Literal of(String written) {
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

  boolean isNull() {
    return form == Form.NULL;
  }

  boolean isBare() {
    return form == Form.BARE;
  }

  boolean isText() {
    return form == Form.TEXT;
  }

  /** Without the blanks at its end, as {@code char(n)} does not count them. */
  Literal withoutPadding() {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    return new Literal(form, text.substring(0, end));
  }
}
