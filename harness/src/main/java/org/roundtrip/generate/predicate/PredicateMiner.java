package org.roundtrip.generate.predicate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Mines SQL for values. Never fails: what cannot be read gives what its words show. */
public final class PredicateMiner {

  private PredicateMiner() {}

  /** What a condition says, as PostgreSQL prints it or SQLite has it. */
  public static MinedValues mine(String expression) {
    ComparisonMiner miner = new ComparisonMiner();
    Comparisons.of(expression).forEach(miner::take);
    return miner.result();
  }

  /**
   * The literals of scripts, by the column in lower case that they are compared with or assigned
   * to; those of which that is not known are under the empty name.
   */
  public static Map<String, List<String>> literals(List<String> scripts) {
    Map<String, Set<String>> found = new LinkedHashMap<>();
    scripts.forEach(script -> new ScriptLiterals(WordReader.of(script), found).collect());
    Map<String, List<String>> lists = new LinkedHashMap<>();
    found.forEach((column, texts) -> lists.put(column, List.copyOf(texts)));
    return lists;
  }
}
