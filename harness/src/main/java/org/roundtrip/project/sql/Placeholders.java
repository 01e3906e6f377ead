package org.roundtrip.project.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.roundtrip.revision.UnreadableScriptException;

/** Replaces placeholders such as {@code ${name}} in scripts without changing line numbers. */
public final class Placeholders {

  private static final Pattern MARK = Pattern.compile("\\$\\{([^}\\n]*)}");

  private final Map<String, String> values;

  public Placeholders(Map<String, String> values) {
    this.values = values;
  }

  /** Replaces the placeholders of a file; the first one without a value is an error of the file. */
  public SqlFile fill(SqlFile file) {
    List<String> filled = new ArrayList<>();
    ScriptError error = file.error();
    for (int line = 1; line <= file.size(); line++) {
      try {
        filled.add(fill(file, line));
      } catch (UnreadableScriptException e) {
        filled.add(file.rawLines().get(line - 1));
        error = error == null ? ScriptError.of(e) : error;
      }
    }
    return new SqlFile(file.file(), List.copyOf(filled), error);
  }

  private String fill(SqlFile file, int line) {
    return MARK.matcher(file.rawLines().get(line - 1))
        .replaceAll(mark -> Matcher.quoteReplacement(value(file, line, mark.group(1))));
  }

  private String value(SqlFile file, int line, String name) {
    String value = values.get(name);
    if (value == null) {
      throw file.error(
          line, "the placeholder '${" + name + "}' has no value; replace it by its value.");
    }
    return value;
  }
}
