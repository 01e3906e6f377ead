package org.roundtrip.project.alembic;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.EngineChoice;
import org.roundtrip.project.sql.EngineEvidence;
import org.roundtrip.project.sql.EngineNames;
import org.roundtrip.project.tool.PythonSource;
import org.roundtrip.project.tool.ToolDialect;

/**
 * Chooses the engines of an Alembic project: by the URLs in its configuration, else by the code and
 * the SQL of its revisions.
 *
 * @param ini the text of {@code alembic.ini}; may be empty
 * @param env the source of {@code env.py}
 * @param revisions the sources of the revisions
 */
record AlembicEngines(String ini, PythonSource env, List<PythonSource> revisions) {

  private static final Pattern INI_URL =
      Pattern.compile("(?m)^\\s*sqlalchemy\\.url\\s*=\\s*(\\S+)");

  private static final Pattern URL = Pattern.compile("(?s)\\w+(?:\\+\\w+)?:.*|\\w+\\+\\w+");

  /** A string that is SQL: a statement, a call or a cast. */
  private static final Pattern SQL =
      Pattern.compile(
          "(?is)\\s*(?:(?:create|alter|drop|insert|update|delete|with|select|do|comment|grant|revoke"
              + "|pragma|set|truncate|replace|lock|refresh|copy|call)\\s.*"
              + "|\\w+\\([^)]*\\)(?:::\\w+)?|.*::\\w+)\\s*");

  /** The choice, as if the project's Python had a driver for every engine. */
  EngineChoice choice() {
    Set<Engine> configured = configured();
    // A database in a file is the usual default, also of projects for servers.
    return ToolDialect.onServers(configured).isEmpty()
        ? written(configured)
        : EngineChoice.named(configured, "the configuration of Alembic").orElseThrow();
  }

  private Set<Engine> configured() {
    Stream<String> urls = INI_URL.matcher(ini).results().map(found -> found.group(1));
    Stream<String> literals =
        env.strings().stream().filter(text -> isEngine(text) || URL.matcher(text).matches());
    return EngineNames.ofUrls(Stream.concat(urls, literals).toList());
  }

  private static boolean isEngine(String text) {
    return EngineNames.find(text).isPresent();
  }

  private EngineChoice written(Set<Engine> configured) {
    List<String> strings = revisions.stream().flatMap(source -> source.strings().stream()).toList();
    Set<Engine> compared = EngineNames.ofUrls(strings.stream().filter(s -> isEngine(s)).toList());
    EngineEvidence evidence = new EngineEvidence();
    strings.stream().filter(SQL.asMatchPredicate()).forEach(evidence::addSql);
    String code =
        Stream.concat(revisions.stream(), Stream.of(env))
            .map(PythonSource::code)
            .collect(Collectors.joining("\n"));
    // A revision that compares the dialect runs its SQL on one of several engines.
    Set<Engine> clear = compared.isEmpty() ? evidence.clear() : Set.of();
    Set<Engine> own = mentioned(code);
    Set<Engine> exclusive = new TreeSet<>(own);
    exclusive.addAll(clear);
    Stream.of(clear, compared, configured).forEach(own::addAll);
    Set<Engine> served =
        Engine.defaults().stream()
            .filter(engine -> clear.isEmpty() || own.contains(engine))
            .filter(engine -> serves(engine, own, exclusive, code))
            .collect(Collectors.toCollection(TreeSet::new));
    return served.size() == Engine.defaults().size()
        ? EngineChoice.open()
        : EngineChoice.written(served, evidence.construct(served.iterator().next()));
  }

  private static Set<Engine> mentioned(String code) {
    return Engine.defaults().stream()
        .filter(engine -> engine.part(AlembicDialect.class).isMentioned(code))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean serves(
      Engine engine, Set<Engine> own, Set<Engine> exclusive, String code) {
    boolean others = exclusive.stream().anyMatch(other -> other != engine);
    return engine.part(AlembicDialect.class).serves(own.contains(engine), others, code);
  }
}
