package org.roundtrip.project.sql;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.EngineChoice;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.project.Migrator.Transactions;
import org.roundtrip.sql.Statement;

/** A plain SQL script that Roundtrip runs because the migration tool cannot run it. */
public final class PlainScript {

  private final ScriptText way;
  private final TransactionRule rule;

  private PlainScript(ScriptText way, TransactionRule rule) {
    this.way = way;
    this.rule = rule;
  }

  /**
   * Reads a file.
   *
   * @param placeholders the values of placeholders such as {@code ${name}}; null to replace none
   * @param inTransaction whether it runs in one transaction, provided that every statement can
   */
  public static PlainScript read(
      Path file, @Nullable Map<String, String> placeholders, boolean inTransaction) {
    SqlFile read = textOf(file);
    SqlFile filled = placeholders == null ? read : new Placeholders(placeholders).fill(read);
    return new PlainScript(
        filled.asScript(),
        inTransaction ? TransactionRule.WRAPPED_IF_POSSIBLE : TransactionRule.NONE);
  }

  /** The engines that the SQL of files is written for. */
  public static EngineChoice enginesOf(Stream<Path> files) {
    return EngineEvidence.of(files.map(file -> textOf(file).text())).choice();
  }

  /** Whether a file, which the tool itself reads, has nothing to run. */
  public static boolean isEmpty(Path file) {
    return textOf(file).asScript().kind() == MigrationScript.Kind.EMPTY;
  }

  private static SqlFile textOf(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    SqlFile read = Folder.open(folder).read(file.getFileName().toString());
    return read.as(file);
  }

  /** The script as the upgrade or downgrade of a revision. */
  public MigrationScript asScript() {
    return new MigrationScript(way.kind(), false, way.location(), way.reason());
  }

  /** The SQL. */
  String text() {
    return way.part(rule).text();
  }

  /**
   * Runs the script.
   *
   * @throws MigrationFailedException if a statement fails
   */
  void run(Session session) throws MigrationFailedException {
    ParsedScript own = ParsedScript.of(way.part(rule), session.engine());
    if (!own.steps().isEmpty() || own.error() != null) {
      new ScriptRun(own, session, Transactions.AS_THE_TOOL).run();
    }
  }

  /**
   * Runs the script and one more statement, in the same transaction if there is one.
   *
   * @throws MigrationFailedException if a statement fails
   */
  public void run(Session session, String afterwards) throws MigrationFailedException {
    Engine engine = session.engine();
    ParsedScript own = ParsedScript.of(way.part(rule), engine);
    ScriptStatement last =
        ScriptStatement.of(engine, new Statement(afterwards, way.location(), null));
    new ScriptRun(own.followedBy(last), session, Transactions.AS_THE_TOOL).run();
  }
}
