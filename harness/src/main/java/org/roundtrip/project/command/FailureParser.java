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

/** Finds in a failing command's output what the database said, and whether its author refused. */
final class FailureParser {

  /** How databases' errors look in the output of drivers; a state is its SQLSTATE. */
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
              // psql, Prisma, pg, and whatever else repeats the server's words
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
      throw options.wrong("refusal", "is no regular expression (" + e.getDescription() + ").");
    }
  }

  /** Why the author of a downgrade refuses it; the last line that says so. */
  Optional<String> refusal(Output output) {
    return output.lines().stream()
        .filter(line -> refusal.matcher(line).find())
        .reduce((first, last) -> last)
        .map(line -> line.strip().replaceFirst("^(?:\\w+\\.)*(?:\\w+(?:Error|Exception)): ", ""));
  }

  /** The line of a revision's file that a stack trace names last; otherwise what is known. */
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

  /** What the database said; where that is not to be found, the last that the command said. */
  SQLException failure(Output output, long seconds) {
    if (output.exit() == Output.STOPPED) {
      return new SQLException(
          "the command was stopped after %d s, the time limit; 'limit' sets another"
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
    String said = String.join("\n", output.last(1)).strip();
    return new SQLException(
        "the command ended with exit code %d%s"
            .formatted(output.exit(), said.isEmpty() ? "" : "\n" + said));
  }

  private static @Nullable String state(Matcher found, Pattern error) {
    return error.pattern().contains("(?<state>") ? found.group("state") : null;
  }
}
