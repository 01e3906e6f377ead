package org.roundtrip.project.sql;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.roundtrip.sql.Token;
import org.roundtrip.sql.Tokens;

/**
 * Constructs that scripts for one engine have, and scripts for other engines hardly ever. All texts
 * are in upper case, with a space between tokens.
 */
public final class Constructs {

  private static final String[] BEFORE_COLUMN = {"(", ",", "COLUMN", "ADD", "EXISTS"};

  private final Map<String, List<String>> beginnings;
  private final Map<String, List<String>> phrases;
  private final Set<String> functions;
  private final Set<String> types;
  private final String prefix;

  /**
   * Constructs of an engine.
   *
   * @param beginnings how a statement begins
   * @param phrases what stands anywhere in a statement
   * @param functions names of functions, followed by a parenthesis
   * @param types types of columns in CREATE TABLE and ALTER TABLE
   * @param prefix how the names of the engine's own tables and functions begin
   */
  public Constructs(
      List<String> beginnings,
      List<String> phrases,
      Set<String> functions,
      Set<String> types,
      String prefix) {
    this.beginnings = byFirstWord(beginnings);
    this.phrases = byFirstWord(phrases);
    this.functions = Set.copyOf(functions);
    this.types = Set.copyOf(types);
    this.prefix = prefix;
  }

  private static Map<String, List<String>> byFirstWord(List<String> texts) {
    return texts.stream().collect(Collectors.groupingBy(text -> text.split(" ")[0]));
  }

  /** The constructs that a statement has, one for each place. */
  public Stream<String> in(Tokens statement) {
    return IntStream.range(0, statement.count()).boxed().flatMap(place -> at(statement, place));
  }

  private Stream<String> at(Tokens statement, int place) {
    Token token = statement.get(place);
    String word = token.text().toUpperCase(Locale.ROOT);
    Stream<String> found = matches(phrases, word, statement, place);
    if (place == 0) {
      found = Stream.concat(found, matches(beginnings, word, statement, place));
    }
    return token.kind() == Token.Kind.WORD
        ? Stream.concat(found, names(word, statement, place))
        : found;
  }

  private static Stream<String> matches(
      Map<String, List<String>> texts, String first, Tokens statement, int place) {
    return texts.getOrDefault(first, List.of()).stream()
        .filter(text -> statement.isSequence(place, text.split(" ")));
  }

  private Stream<String> names(String word, Tokens statement, int place) {
    if (functions.contains(word) && statement.is(place + 1, "(")) {
      return Stream.of(word.toLowerCase(Locale.ROOT) + "()");
    }
    boolean isType = types.contains(word) && isTypeOfColumn(statement, place);
    return isType || word.startsWith(prefix)
        ? Stream.of(word.toLowerCase(Locale.ROOT))
        : Stream.empty();
  }

  /** Whether the token before it names a column that the statement defines. */
  private static boolean isTypeOfColumn(Tokens statement, int place) {
    return statement.is(0, "CREATE", "ALTER")
        && statement.has("TABLE")
        && (statement.is(place - 1, "TYPE")
            || statement.isIdentifier(place - 1) && statement.is(place - 2, BEFORE_COLUMN));
  }
}
