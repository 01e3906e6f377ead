package org.roundtrip.project.tool;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What a server said to a tool's own driver, in the words of ours. */
public final class ServerWords {

  private ServerWords() {}

  /** PostgreSQL's error, from the fields that its protocol has. */
  public static SQLException postgres(
      String state,
      String message,
      @Nullable String detail,
      @Nullable String hint,
      @Nullable String schema,
      @Nullable String table,
      @Nullable String column,
      @Nullable String constraint) {
    StringBuilder fields = new StringBuilder();
    add(fields, 'S', "ERROR");
    add(fields, 'C', state);
    add(fields, 'M', message);
    add(fields, 'D', detail);
    add(fields, 'H', hint);
    add(fields, 's', schema);
    add(fields, 't', table);
    add(fields, 'c', column);
    add(fields, 'n', constraint);
    return new PSQLException(new ServerErrorMessage(fields.toString()));
  }

  /** The fields as they come over the wire: a letter, the text, a zero. */
  private static void add(StringBuilder fields, char letter, @Nullable String text) {
    if (text != null) {
      fields.append(letter).append(text).append('\0');
    }
  }
}
