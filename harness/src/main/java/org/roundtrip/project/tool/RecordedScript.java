package org.roundtrip.project.tool;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.project.RecordedRun;
import org.roundtrip.project.StatementListener;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.SourceLocation;
import org.roundtrip.sql.ScriptEffects;
import org.roundtrip.sql.ScriptEffectsReader;
import org.roundtrip.sql.Statement;
import org.roundtrip.sql.Trait;
import org.roundtrip.sql.Traits;

/**
 * A recording of one script, which decides whether and how it can be replayed.
 *
 * @param traits the traits of all statements together
 */
record RecordedScript(
    Engine engine,
    Recording recording,
    Set<Trait> traits,
    Revision revision,
    MigrationScript script)
    implements RecordedRun {

  private static final SourceLocation NOWHERE = SourceLocation.of(Path.of(""));

  /** Traits of statements that cannot run inside a transaction that is rolled back later. */
  private static final Set<Trait> UNFIT =
      EnumSet.of(
          Trait.NEEDS_NO_TRANSACTION,
          Trait.ADDS_ENUM_LABEL,
          Trait.CHANGES_SESSION,
          Trait.SERVER_WIDE,
          Trait.TRANSACTION_CONTROL);

  static RecordedScript of(
      Engine engine, Recording recording, Revision revision, MigrationScript script) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    statements(recording, engine, NOWHERE.file()).forEach(s -> traits.addAll(Traits.of(engine, s)));
    return new RecordedScript(engine, recording, traits, revision, script);
  }

  /**
   * @param file the file to which the lines of the recording belong
   */
  private static List<Statement> statements(Recording recording, Engine engine, Path file) {
    List<String> sent = recording.statements();
    boolean wrapped = isRepeatedInOneTransaction(engine);
    int first = wrapped && isWord(sent, 0, "BEGIN") ? 1 : 0;
    int last = sent.size();
    if (wrapped && last > first && isWord(sent, last - 1, "COMMIT")) {
      last--;
    }
    return IntStream.range(first, last)
        .mapToObj(i -> new Statement(sent.get(i), place(file, recording.line(i)), null))
        .toList();
  }

  private static SourceLocation place(Path file, int line) {
    return line == 0 ? NOWHERE : new SourceLocation(file, line);
  }

  private static boolean isWord(List<String> sent, int place, String word) {
    return place < sent.size() && sent.get(place).toUpperCase(Locale.ROOT).equals(word);
  }

  private static boolean isRepeatedInOneTransaction(Engine engine) {
    return engine.part(ToolDialect.class).repeatsInOneTransaction();
  }

  /** Whether the script is replayed in a single transaction. */
  boolean isWrapped() {
    return isRepeatedInOneTransaction(engine);
  }

  /** The statements; without the enclosing transaction if a replay uses its own. */
  List<Statement> statements() {
    return statements(recording, engine, script.location().file());
  }

  /** A statement that belongs to the script, such as one for the tool's history table. */
  Statement statement(String text) {
    return new Statement(text, script.location(), null);
  }

  @Override
  public boolean isServerWide() {
    return traits.contains(Trait.SERVER_WIDE);
  }

  @Override
  public boolean changesSession() {
    return traits.contains(Trait.CHANGES_SESSION);
  }

  @Override
  public boolean isRepeatable() {
    return recording.repeatable() && (!isWrapped() || traits.stream().noneMatch(UNFIT::contains));
  }

  @Override
  public Optional<ScriptEffects> effects() {
    return recording == Recording.UNKNOWN
        ? Optional.empty()
        : Optional.of(withSource(ScriptEffectsReader.read(engine, statements())));
  }

  /** With other rows, a program may send statements to other tables that its source mentions. */
  private ScriptEffects withSource(ScriptEffects effects) {
    return script.hasStatements() ? effects.withWords(SourceText.of(revision).words()) : effects;
  }

  @Override
  public List<String> settings() {
    return recording.settings();
  }

  @Override
  public boolean sentTheSame(RecordedRun other) {
    return other instanceof RecordedScript script
        && words(recording).equals(words(script.recording));
  }

  @Override
  public void repeat(Session session, boolean inTransaction, StatementListener listener)
      throws MigrationFailedException {
    new Replay(this, session, inTransaction, located(listener)).run(false);
  }

  private StatementListener located(StatementListener listener) {
    if (listener == StatementListener.NONE) {
      return listener;
    }
    SourceText source = SourceText.of(script.location().file());
    return sent ->
        listener.ran(
            sent.location() == NOWHERE
                ? new Statement(
                    sent.text(), source.locationOf(sent.text(), script.location()), sent.copy())
                : sent);
  }

  @Override
  public boolean repeatWithHistory(Session session) throws MigrationFailedException {
    if (!isRepeatable() || recording.historyWrites().isEmpty()) {
      return false;
    }
    new Replay(this, session, false, StatementListener.NONE).run(true);
    return true;
  }

  @Override
  public boolean repeatHistory(Session session) {
    try (java.sql.Statement sender = session.connection().createStatement()) {
      sender.setEscapeProcessing(false);
      for (String write : recording.historyWrites()) {
        sender.execute(write);
      }
      return !recording.historyWrites().isEmpty();
    } catch (SQLException e) {
      return false;
    }
  }

  private static List<String> words(Recording recording) {
    // The order of constraints and indexes in a rebuilt table may differ between runs.
    return recording.statements().stream()
        .map(text -> Arrays.stream(text.split("[\\s,]+")).sorted().collect(Collectors.joining(" ")))
        .sorted()
        .toList();
  }
}
