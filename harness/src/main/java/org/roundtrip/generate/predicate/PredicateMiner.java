package org.roundtrip.generate.predicate;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Extracts values from SQL. Never fails: a condition that cannot be parsed is split into words. */
public final class PredicateMiner {

  private PredicateMiner() {}

  /** The values and patterns of a condition, as PostgreSQL prints it or SQLite stores it. */
  public static MinedValues mine(String expression) {
    ComparisonMiner miner = new ComparisonMiner();
    Comparisons.of(expression).forEach(miner::take);
    return miner.result();
  }

  /**
   * The literals of scripts, by the lower-case name of the column that they are compared with or
   * assigned to. If the column is unknown, the name is empty.
   */
  public static Map<String, List<String>> literals(List<String> scripts) {
    Map<String, Set<String>> found = new LinkedHashMap<>();
    Set<String> drawn = new HashSet<>();
    scripts.forEach(script -> new ScriptLiterals(WordReader.of(script), found, drawn).collect());
    found.values().forEach(texts -> removeDrawn(texts, drawn));
    found.values().removeIf(Set::isEmpty);
    Map<String, List<String>> lists = new LinkedHashMap<>();
    found.forEach((column, texts) -> lists.put(column, List.copyOf(texts)));
    return lists;
  }

  /** Also removes the keys beside them, which a downgrade deletes although nothing inserts them. */
  private static void removeDrawn(Set<String> texts, Set<String> drawn) {
    if (texts.removeAll(drawn)) {
      texts.removeIf(ScriptLiterals::isRandom);
    }
  }
}
