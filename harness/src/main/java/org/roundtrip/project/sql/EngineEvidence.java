package org.roundtrip.project.sql;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.EngineChoice;
import org.roundtrip.sql.Tokens;

/**
 * What the SQL of a whole history tells about the usual engines that it is written for. For one
 * thread.
 */
public final class EngineEvidence {

  /** How many constructs outweigh one for another engine, which may be a column's name. */
  private static final int CLEARLY = 10;

  /** By engine, the constructs and how often they occur, in the order of the scripts. */
  private final Map<Engine, Map<String, Integer>> found = new TreeMap<>();

  /** Without any evidence. */
  public EngineEvidence() {
    Engine.defaults().forEach(engine -> found.put(engine, new LinkedHashMap<>()));
  }

  /** The evidence of these texts. */
  static EngineEvidence of(Stream<String> texts) {
    EngineEvidence evidence = new EngineEvidence();
    texts.forEach(evidence::addSql);
    return evidence;
  }

  /** Adds the evidence of a script. */
  public void addSql(String text) {
    Tokens tokens = Tokens.generic(text);
    for (int from = 0; from < tokens.count(); ) {
      int end = from;
      while (end < tokens.count() && !tokens.is(end, ";")) {
        end++;
      }
      addStatement(tokens.sub(from, end));
      from = end + 1;
    }
  }

  private void addStatement(Tokens statement) {
    found.forEach(
        (engine, constructs) ->
            engine
                .part(ScriptDialect.class)
                .constructs(statement)
                .forEach(construct -> constructs.merge(construct, 1, Integer::sum)));
  }

  /** Adds a construct that is no SQL. */
  public void add(Engine engine, String construct) {
    found.get(engine).merge(construct, 1, Integer::sum);
  }

  /** Whether there is any for an engine. */
  public boolean isFor(Engine engine) {
    return count(engine) > 0;
  }

  private int count(Engine engine) {
    return found.get(engine).values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The engines that it clearly speaks for; empty if it speaks for none or for several. */
  public Set<Engine> clear() {
    return found.keySet().stream()
        .filter(this::isFor)
        .filter(engine -> found.keySet().stream().allMatch(other -> outweighs(engine, other)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private boolean outweighs(Engine engine, Engine other) {
    return engine == other || count(engine) >= CLEARLY * count(other);
  }

  /** The engines that it clearly speaks for, else all usual ones. */
  public EngineChoice choice() {
    Set<Engine> clear = clear();
    return clear.isEmpty()
        ? EngineChoice.open()
        : EngineChoice.written(clear, construct(clear.iterator().next()));
  }

  /** The construct that speaks for an engine most often. */
  public String construct(Engine engine) {
    return found.get(engine).entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("");
  }
}
