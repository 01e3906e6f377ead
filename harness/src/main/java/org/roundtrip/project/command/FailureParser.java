package org.roundtrip.project.command;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.project.ToolOptions;
import org.roundtrip.revision.SourceLocation;

/** Finds the database's error or the author's refusal in the output of a failed command. */
final class FailureParser {

  /** The formats of database errors in the output of drivers; {@code state} is the SQLSTATE. */
  private static final List<Pattern> ERRORS =
      Stream.of(
              // Python: psycopg, asyncpg, sqlite3
              "^(?:psycopg2?|asyncpg|sqlite3)\\.(?:\\w+\\.)*\\w+: (?<message>.+)",
              // Ruby: pg, sqlite3
              "\\b(?:PG|SQLite3)::\\w+: (?:ERROR:\\s+)?(?<message>.+)",
              // Elixir: Postgrex
              "\\(Postgrex\\.Error\\) ERROR (?<state>\\w{5}) \\(\\w+\\) (?<message>.+)",
              // Go: pgx, pq
              "ERROR: (?<message>.+) \\(SQLSTATE (?<state>\\w{5})\\)",
              "\\bpq: (?<message>.+)",
              // .NET: Npgsql, Microsoft.Data.Sqlite
              "PostgresException \\(0x\\w+\\): (?<state>\\w{5}): (?<message>.+)",
              "SqliteException \\(0x\\w+\\): SQLite Error \\d+: '(?<message>.+)'",
              // JavaScript: sqlite3, better-sqlite3
              "(?:SQLITE_\\w+|SqliteError): (?<message>.+)",
              // psql, Prisma, pg and other programs that print the server's message
              "\\bERROR:\\s+(?<message>.+)",
              " - (?<message>(?:relation|column|type|function|constraint) \".+)")
          .map(Pattern::compile)
          .toList();

  private static final String REFUSALS =
      "(?<kind>\\w*Irreversible\\w*|\\w*NotReversible\\w*|NotImplementedError"
          + "|NotSupportedException|cannot be reversed|not reversible"
          + "|cannot reverse migration command)";

  private final Pattern refusal;

  FailureParser(ToolOptions options) {
    String pattern = options.text("refusal").orElse(REFUSALS);
    try {
      this.refusal = Pattern.compile(pattern);
    } catch (PatternSyntaxException e) {
      throw options.wrong("refusal", "is not a regular expression (" + e.getDescription() + ").");
    }
  }

  /** The author's reason to refuse a downgrade: the last line that matches. */
  Optional<String> refusal(Output output) {
    return output.lines().stream()
        .filter(line -> refusal.matcher(line).find())
        .reduce((first, last) -> last)
        .map(line -> line.strip().replaceFirst("^(?:\\w+\\.)*(?:\\w+(?:Error|Exception)): ", ""));
  }

  /** The last line of the revision's file in a stack trace; otherwise the known location. */
  static SourceLocation place(Output output, SourceLocation known) {
    String name = Pattern.quote(String.valueOf(known.file().getFileName()));
    Pattern frame = Pattern.compile(name + "(?:\", line |:)([1-9]\\d{0,8})\\b");
    return output.lines().stream()
        .flatMap(line -> frame.matcher(line).results())
        .map(found -> Integer.parseInt(found.group(1)))
        .reduce((first, last) -> last)
        .map(line -> new SourceLocation(known.file(), line))
        .orElse(known);
  }

  /** The database's error; if there is none, the last line of the command's output. */
  SQLException failure(Output output, long seconds) {
    if (output.exit() == Output.STOPPED) {
      return new SQLException(
          "the command was stopped at the time limit of %d s; 'limit' sets another"
              .formatted(seconds));
    }
    for (Pattern error : ERRORS) {
      for (String line : output.lines()) {
        Matcher found = error.matcher(line);
        if (found.find()) {
          return new SQLException(found.group("message").strip(), state(found, error));
        }
      }
    }
    String lastLine = String.join("\n", output.last(1)).strip();
    return new SQLException(
        "the command ended with exit code %d%s"
            .formatted(output.exit(), lastLine.isEmpty() ? "" : "\n" + lastLine));
  }

  private static @Nullable String state(Matcher found, Pattern error) {
    return error.pattern().contains("(?<state>") ? found.group("state") : null;
  }
}
