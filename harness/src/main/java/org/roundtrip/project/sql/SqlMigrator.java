package org.roundtrip.project.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.Direction;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.project.MigrationScript.Kind;
import org.roundtrip.project.Migrator;
import org.roundtrip.project.RunResult;
import org.roundtrip.project.StatementListener;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.revision.SourceLocation;
import org.roundtrip.sql.ScriptEffects;
import org.roundtrip.sql.ScriptEffectsReader;
import org.roundtrip.sql.Statement;
import org.roundtrip.sql.Trait;

/** Runs plain SQL in the same way as the layout's tool. Splits every script once. Thread-safe. */
final class SqlMigrator implements Migrator {

  /** Statements that every engine understands. */
  private static final Pattern PORTABLE =
      Pattern.compile(
          "DROP (?:TABLE|INDEX|VIEW) \\w+|ALTER TABLE \\w+ DROP COLUMN \\w+"
              + "|CREATE (?:UNIQUE )?INDEX \\w+ ON \\w+ ?\\([\\w, ]+\\)");

  /** Statements that read files or other databases. */
  private static final Pattern OUTSIDE =
      Pattern.compile(
          "(?i)\\bcopy\\b[^;]*\\bfrom\\s+(?:program\\s*)?e?['$]|\\bpg_(?:read|ls|stat)_\\w+|\\blo_import\\b"
              + "|\\b(?:file|postgres)_fdw\\b|\\bdblink|\\battach\\b|\\breadfile\\b|\\bload_extension\\b"
              + "|\\bload\\s+'|\\blanguage\\s+'?(?:c|plpython3?u|plperlu|pltclu)\\b");

  private static final Pattern BEGIN = Pattern.compile("(?im)^\\s*begin\\b[^;]*;");

  private final ScriptSources sources;
  private final LayoutRules rules;
  private final Set<Engine> engines;
  private final Map<Key, ParsedScript> scripts = new ConcurrentHashMap<>();

  /**
   * @param rules the rules of the layout
   * @param engines the engines that the project is written for
   */
  SqlMigrator(ScriptSources sources, LayoutRules rules, Set<Engine> engines) {
    this.sources = sources;
    this.rules = rules;
    this.engines = Set.copyOf(engines);
  }

  private record Key(RevisionId revision, Direction direction, Engine engine) {}

  /** The script as the layout found it. */
  ScriptSource source(Revision revision, Direction direction, Engine engine) {
    return sources.part(revision, direction, engine);
  }

  @Override
  public MigrationScript script(Revision revision, Direction direction, Engine engine) {
    ScriptSource part = source(revision, direction, engine);
    ParsedScript script = parsed(revision, direction, engine);
    if (script.error() != null) {
      ScriptError error = script.error().error();
      return new MigrationScript(
          MigrationScript.Kind.UNREADABLE, false, error.location(), error.sentence());
    }
    boolean nothing = part.kind() == MigrationScript.Kind.SCRIPT && script.steps().isEmpty();
    return new MigrationScript(
        nothing ? MigrationScript.Kind.EMPTY : part.kind(),
        script.transactional(),
        part.location(),
        part.reason(),
        isInTransactionOfTool(script, part) ? rules.transaction() : null);
  }

  private boolean isInTransactionOfTool(ParsedScript script, ScriptSource part) {
    return script.wrapped()
        && !rules.transaction().isEmpty()
        && part.rule().isWrapped()
        && !BEGIN.matcher(part.text()).find();
  }

  @Override
  public Optional<String> ownSection(
      Revision revision, Direction direction, Engine engine, List<String> more) {
    String mark = rules.mark(direction, engine);
    ScriptSource shared = source(revision, direction, engine);
    boolean portable =
        isShared(revision, Direction.UPGRADE, engine)
            && more.stream().allMatch(sql -> PORTABLE.matcher(sql).matches());
    if (mark.isEmpty() || portable || !isShared(revision, direction, engine)) {
      return Optional.empty();
    }
    String text = shared.text().replaceFirst("(?i)^--\\s*(?:up|down)grade\\b.*\\R?", "").strip();
    return Optional.of((mark + "\n" + text + (text.matches("(?s).*[^;]") ? ";" : "")).strip());
  }

  /** Whether another engine runs the same script. */
  private boolean isShared(Revision revision, Direction direction, Engine engine) {
    SourceLocation own = source(revision, direction, engine).location();
    return engines.stream()
        .filter(other -> !other.equals(engine))
        .filter(other -> source(revision, Direction.UPGRADE, other).kind() == Kind.SCRIPT)
        .anyMatch(other -> source(revision, direction, other).location().equals(own));
  }

  @Override
  public boolean wraps(Revision revision, Direction direction, Engine engine) {
    return parsed(revision, direction, engine).isUndoneByRollback();
  }

  @Override
  public boolean isServerWide(Revision revision, Engine engine) {
    return Arrays.stream(Direction.values())
        .flatMap(direction -> parsed(revision, direction, engine).steps().stream())
        .anyMatch(step -> step.has(Trait.SERVER_WIDE));
  }

  @Override
  public Optional<ScriptEffects> effects(Revision revision, Direction direction, Engine engine) {
    ParsedScript script = parsed(revision, direction, engine);
    if (script.error() != null) {
      return Optional.empty();
    }
    List<Statement> statements = script.steps().stream().map(ScriptStatement::statement).toList();
    return Optional.of(ScriptEffectsReader.read(engine, statements));
  }

  @Override
  public Optional<List<Object>> inputs(Revision revision, Engine engine) {
    List<Object> inputs = new ArrayList<>();
    Set<Engine> all = new TreeSet<>(engines);
    all.add(engine);
    for (Engine each : all) {
      for (Direction direction : Direction.values()) {
        ScriptSource script = source(revision, direction, each);
        if (OUTSIDE.matcher(script.text()).find()) {
          return Optional.empty();
        }
        inputs.add(each.word());
        inputs.add(script);
        inputs.add(rules.mark(direction, each));
      }
    }
    inputs.add(rules.transaction());
    return Optional.of(inputs);
  }

  @Override
  public RunResult run(
      Revision revision, Direction direction, Session session, Transactions transactions)
      throws MigrationFailedException {
    return run(revision, direction, session, transactions, StatementListener.NONE);
  }

  @Override
  public RunResult run(
      Revision revision,
      Direction direction,
      Session session,
      Transactions transactions,
      StatementListener listener)
      throws MigrationFailedException {
    ParsedScript script = parsed(revision, direction, session.engine());
    if (!script.steps().isEmpty() || script.error() != null) {
      new ScriptRun(script, session, transactions, listener).run();
    }
    return RunResult.SENT;
  }

  private ParsedScript parsed(Revision revision, Direction direction, Engine engine) {
    return scripts.computeIfAbsent(
        new Key(revision.id(), direction, engine),
        key -> ParsedScript.of(source(revision, direction, engine), engine));
  }
}
