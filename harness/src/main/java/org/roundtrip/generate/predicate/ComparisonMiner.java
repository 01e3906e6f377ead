package org.roundtrip.generate.predicate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.roundtrip.generate.predicate.MinedValues.Candidate;
import org.roundtrip.generate.predicate.MinedValues.Pair;

/** Collects the values, patterns and column pairs of comparisons. */
final class ComparisonMiner {

  private static final Set<String> REGEX = Set.of("~", "~*", "regexp", "similar");
  private static final Set<String> LIKE = Set.of("~~", "~~*", "like", "ilike");
  private static final Set<String> GLOB = Set.of("glob");
  private static final Set<String> LENGTHS =
      Set.of("length", "char_length", "character_length", "octet_length", "bit_length");
  private static final int LONGEST = 5000;

  private final Map<String, Set<Candidate>> candidates = new LinkedHashMap<>();
  private final Map<String, Set<String>> patterns = new LinkedHashMap<>();
  private final Set<Pair> pairs = new LinkedHashSet<>();

  /** Adds one comparison. */
  void take(List<Word> atom) {
    List<String> columns = columns(atom);
    pairUp(columns);
    boolean length = has(atom, LENGTHS);
    Set<Candidate> found = new LinkedHashSet<>();
    for (Word word : atom) {
      if (word.kind() == Word.Kind.NUMBER) {
        number(word.text(), length, found);
      } else if (word.kind() == Word.Kind.STRING) {
        text(word.text(), atom, columns, found);
      }
    }
    columns.forEach(c -> candidates.computeIfAbsent(c, k -> new LinkedHashSet<>()).addAll(found));
  }

  MinedValues result() {
    Map<String, List<Candidate>> lists = new LinkedHashMap<>();
    candidates.forEach((column, found) -> lists.put(column, List.copyOf(found)));
    Map<String, List<String>> expressions = new LinkedHashMap<>();
    patterns.forEach((column, found) -> expressions.put(column, List.copyOf(found)));
    return new MinedValues(lists, expressions, List.copyOf(pairs));
  }

  // A name is a column unless a parenthesis (a function) or a period (a qualifier) follows.
  private static List<String> columns(List<Word> atom) {
    Set<String> columns = new LinkedHashSet<>();
    for (int i = 0; i < atom.size(); i++) {
      Word word = atom.get(i);
      boolean other = i + 1 < atom.size() && (atom.get(i + 1).is("(") || atom.get(i + 1).is("."));
      if (word.isName() && !Keywords.contain(word) && !other) {
        columns.add(word.text());
      }
    }
    return new ArrayList<>(columns);
  }

  private void pairUp(List<String> columns) {
    for (int i = 0; i < columns.size(); i++) {
      for (String right : columns.subList(i + 1, columns.size())) {
        pairs.add(new Pair(columns.get(i), right));
      }
    }
  }

  private static boolean has(List<Word> atom, Set<String> wanted) {
    return atom.stream().anyMatch(w -> w.kind() != Word.Kind.STRING && wanted.contains(w.text()));
  }

  private static void number(String text, boolean length, Set<Candidate> found) {
    BigDecimal number = new BigDecimal(text);
    BigDecimal unit = BigDecimal.ONE.movePointLeft(Math.max(number.scale(), 0));
    for (BigDecimal near : List.of(number, number.add(unit), number.subtract(unit))) {
      found.add(new Candidate(near.toPlainString(), true));
      if (length && near.signum() >= 0 && near.intValue() <= LONGEST) {
        found.add(new Candidate("1".repeat(near.intValue()), false));
        found.add(new Candidate("a".repeat(near.intValue()), false));
      }
    }
  }

  private void text(String text, List<Word> atom, List<String> columns, Set<Candidate> found) {
    if (has(atom, REGEX)) {
      columns.forEach(c -> patterns.computeIfAbsent(c, k -> new LinkedHashSet<>()).add(text));
    } else if (has(atom, GLOB)) {
      String regex = GlobPattern.toRegex(text);
      columns.forEach(c -> patterns.computeIfAbsent(c, k -> new LinkedHashSet<>()).add(regex));
    } else if (has(atom, LIKE)) {
      found.add(new Candidate(likeExample(text, ""), false));
      found.add(new Candidate(likeExample(text, "x"), false));
    } else {
      found.add(new Candidate(text, false));
      adjacentDays(text, found);
    }
  }

  private static String likeExample(String pattern, String rest) {
    return pattern.replace("%", rest).replace('_', 'a');
  }

  // The day before and the day after.
  private static void adjacentDays(String text, Set<Candidate> found) {
    if (text.length() < 10) {
      return;
    }
    try {
      LocalDate day = LocalDate.parse(text.substring(0, 10));
      found.add(new Candidate(day.plusDays(1).toString(), false));
      found.add(new Candidate(day.minusDays(1).toString(), false));
    } catch (DateTimeParseException notADate) {
      return;
    }
  }
}
