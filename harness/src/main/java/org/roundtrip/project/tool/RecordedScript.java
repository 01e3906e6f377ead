package org.roundtrip.project.tool;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.project.RecordedRun;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.SourceLocation;
import org.roundtrip.sql.ScriptEffects;
import org.roundtrip.sql.ScriptEffectsReader;
import org.roundtrip.sql.Statement;
import org.roundtrip.sql.Trait;
import org.roundtrip.sql.Traits;

/**
 * A recording of one leg, looked at: which of it can be sent again, and how.
 *
 * @param traits what any of the statements does
 */
record RecordedScript(
    Engine engine, Recording recording, Set<Trait> traits, Revision revision, MigrationScript leg)
    implements RecordedRun {

  private static final SourceLocation NOWHERE = SourceLocation.of(Path.of(""));

  /** What cannot go on inside a transaction of ours, which is rolled back. */
  private static final Set<Trait> UNFIT =
      EnumSet.of(
          Trait.NEEDS_NO_TRANSACTION,
          Trait.ADDS_ENUM_LABEL,
          Trait.CHANGES_SESSION,
          Trait.SERVER_WIDE,
          Trait.TRANSACTION_CONTROL);

  static RecordedScript of(
      Engine engine, Recording recording, Revision revision, MigrationScript leg) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    statements(recording, engine).forEach(s -> traits.addAll(Traits.of(engine, s)));
    return new RecordedScript(engine, recording, traits, revision, leg);
  }

  private static List<Statement> statements(Recording recording, Engine engine) {
    List<String> sent = recording.statements();
    boolean wrapped = isRepeatedInOneTransaction(engine);
    int first = wrapped && isWord(sent, 0, "BEGIN") ? 1 : 0;
    int last = sent.size();
    if (wrapped && last > first && isWord(sent, last - 1, "COMMIT")) {
      last--;
    }
    return sent.subList(first, last).stream()
        .map(text -> new Statement(text, NOWHERE, null))
        .toList();
  }

  private static boolean isWord(List<String> sent, int place, String word) {
    return place < sent.size() && sent.get(place).toUpperCase(Locale.ROOT).equals(word);
  }

  private static boolean isRepeatedInOneTransaction(Engine engine) {
    return engine.part(ToolDialect.class).repeatsInOneTransaction();
  }

  /** Whether it is repeated in one transaction of ours. */
  boolean isWrapped() {
    return isRepeatedInOneTransaction(engine);
  }

  /** Without the transaction that goes around all of it, where it is repeated in one of ours. */
  List<Statement> statements() {
    return statements(recording, engine);
  }

  @Override
  public boolean isServerWide() {
    return traits.contains(Trait.SERVER_WIDE);
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

  /** What a program sends to other rows than it was seen with may be about other tables. */
  private ScriptEffects withSource(ScriptEffects effects) {
    return leg.kind() == MigrationScript.Kind.SCRIPT
        ? effects.withWords(SourceText.of(revision).words())
        : effects;
  }

  @Override
  public boolean sentTheSame(RecordedRun other) {
    return other instanceof RecordedScript script
        && words(recording).equals(words(script.recording));
  }

  @Override
  public void repeat(Session session, boolean inTransaction) throws MigrationFailedException {
    new Replay(this, session, inTransaction).run(false);
  }

  @Override
  public boolean repeatWithHistory(Session session) throws MigrationFailedException {
    if (!isRepeatable() || recording.books().isEmpty()) {
      return false;
    }
    new Replay(this, session, false).run(true);
    return true;
  }

  private static List<String> words(Recording recording) {
    // A rebuild may list a table's constraints and indexes now in one order and now in another.
    return recording.statements().stream()
        .map(text -> Arrays.stream(text.split("[\\s,]+")).sorted().collect(Collectors.joining(" ")))
        .sorted()
        .toList();
  }
}
