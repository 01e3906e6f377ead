package org.roundtrip.project;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.roundtrip.dialect.Engine;

/**
 * The engines that a project is verified on if the user names none.
 *
 * @param engines the engines
 * @param reasons why the project is not verified on the other usual engines, a clause for each
 * @param assumed whether neither a setting nor a script names the engines, so that the run itself
 *     may show that the history is not written for one of them
 */
public record EngineChoice(Set<Engine> engines, Map<Engine, String> reasons, boolean assumed) {

  /** Copies the collections. */
  public EngineChoice {
    engines = Set.copyOf(engines);
    reasons = Map.copyOf(reasons);
  }

  /** All usual engines, because nothing names one. */
  public static EngineChoice open() {
    return new EngineChoice(Set.copyOf(Engine.defaults()), Map.of(), Engine.defaults().size() > 1);
  }

  /** These engines, which alone have scripts. */
  public static EngineChoice scripts(Set<Engine> engines) {
    return without(engines, "the scripts are for " + labels(engines));
  }

  /**
   * These engines, which a setting of the project names; empty if it names none.
   *
   * @param setting the file, such as {@code flyway.conf}
   */
  public static Optional<EngineChoice> named(Set<Engine> engines, String setting) {
    return engines.isEmpty()
        ? Optional.empty()
        : Optional.of(without(engines, setting + " names " + labels(engines)));
  }

  /**
   * These engines, because of the SQL of the scripts.
   *
   * @param construct what only they have, such as {@code CREATE POLICY}; may be empty
   */
  public static EngineChoice written(Set<Engine> engines, String construct) {
    String use = construct.isEmpty() ? "" : " (" + construct + ")";
    return without(engines, "the scripts are written for " + labels(engines) + use);
  }

  private static EngineChoice without(Set<Engine> engines, String reason) {
    Map<Engine, String> reasons = new TreeMap<>();
    Engine.defaults().stream()
        .filter(other -> !engines.contains(other))
        .forEach(other -> reasons.put(other, anyway(reason, other)));
    return new EngineChoice(engines, reasons, false);
  }

  /** A reason, and how to verify the project on the engine anyway. */
  public static String anyway(String reason, Engine engine) {
    return reason + "; --database " + engine.word() + " runs the history there anyway";
  }

  private static String labels(Collection<Engine> engines) {
    List<String> labels = engines.stream().sorted().map(Engine::label).toList();
    return labels.stream().collect(Collectors.joining(" and "));
  }

  /**
   * The choice without some engines.
   *
   * @param missing the engines that are not available, and why
   * @param otherwise the engine to use if no other is left
   */
  public EngineChoice without(Map<Engine, String> missing, Optional<Engine> otherwise) {
    Set<Engine> rest = new TreeSet<>(engines);
    rest.removeAll(missing.keySet());
    if (rest.isEmpty()) {
      otherwise.ifPresent(rest::add);
    }
    Map<Engine, String> all = new TreeMap<>(reasons);
    all.putAll(missing);
    all.keySet().removeAll(rest);
    return new EngineChoice(rest, all, assumed && rest.size() > 1);
  }
}
