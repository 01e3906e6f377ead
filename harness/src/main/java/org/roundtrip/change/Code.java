package org.roundtrip.change;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.roundtrip.sql.Token;
import org.roundtrip.sql.Tokens;

/** The text of a migration without comments and white space. */
final class Code {

  private static final String STRINGS =
      "(?<string>\"\"\"(?s:.)*?\"\"\"|'''(?s:.)*?'''"
          + "|\"[^\"\\\\\n]*+(?:\\\\.[^\"\\\\\n]*+)*+\"|'[^'\\\\\n]*+(?:\\\\.[^'\\\\\n]*+)*+')|";
  private static final Pattern PYTHON = Pattern.compile(STRINGS + "#[^\n]*+");
  private static final Pattern YAML = Pattern.compile(STRINGS + "(?<!\\S)#[^\n]*+");
  private static final Pattern JAVA = Pattern.compile(STRINGS + "//[^\n]*+|/\\*(?s:.)*?\\*/");
  private static final Pattern XML = Pattern.compile("(?<string>(?!))|<!--(?s:.)*?-->");

  /** Alembic writes the title and the parents of a revision there, and does not read them. */
  private static final Pattern DOCSTRING =
      Pattern.compile("\\A\\s*(?:\"\"\"(?s:.)*?\"\"\"|'''(?s:.)*?''')");

  private static final Pattern PYTHON_DOWNGRADE =
      Pattern.compile("(?m)^(?:async )?def downgrade\\((?s:.)*?(?=^[^\\s)]|\\z)");
  private static final Pattern XML_ROLLBACK = Pattern.compile("<rollback\\b(?s:.)*?</rollback>");

  private Code() {}

  /** The code without that of the downgrade, as far as it can be told. */
  static String withoutDowngrade(String code) {
    return XML_ROLLBACK
        .matcher(PYTHON_DOWNGRADE.matcher(code).replaceAll(""))
        .replaceAll("")
        .strip();
  }

  /**
   * The code.
   *
   * @param file the name of the file, whose extension determines the language
   */
  static String of(String file, String text) {
    String name = file.toLowerCase(Locale.ROOT);
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "py" -> lines(without(PYTHON, DOCSTRING.matcher(text).replaceFirst("")));
      case "yaml", "yml" -> lines(without(YAML, text));
      case "java", "kt" -> words(without(JAVA, text));
      case "xml" -> words(without(XML, text)).replaceAll(" ?([<>]) ?", "$1");
      case "sql" -> sql(Tokens.generic(text));
      default -> text;
    };
  }

  /** The tokens of SQL. */
  static String sql(Tokens tokens) {
    return tokens.list().stream().map(Token::text).collect(Collectors.joining(" "));
  }

  private static String without(Pattern comments, String text) {
    return comments
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(found.group(1) == null ? "" : found.group()));
  }

  /** Without empty lines; the indentation has a meaning. */
  private static String lines(String text) {
    return text.lines()
        .map(String::stripTrailing)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static String words(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
