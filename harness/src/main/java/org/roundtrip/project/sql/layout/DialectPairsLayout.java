package org.roundtrip.project.sql.layout;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.MigrationProject.NotRun;
import org.roundtrip.project.sql.EngineNames;
import org.roundtrip.project.sql.Folder;
import org.roundtrip.project.sql.LayoutContents;
import org.roundtrip.project.sql.ScriptSource;
import org.roundtrip.project.sql.TransactionRule;

/**
 * Pairs with the dialect in the file name, as in pop: {@code x.postgres.up.sql}, {@code
 * x.sqlite3.up.sql}, and {@code x.up.sql} for all other engines. {@code .autocommit} before the
 * direction disables the transaction.
 */
final class DialectPairsLayout implements Layout {

  private static final Pattern NAME =
      Pattern.compile(
          "(.+?)(?:\\.(?!autocommit\\.)([a-z0-9]+))?(\\.autocommit)?\\.(up|down)\\.sql");
  private static final Pattern NUMBER = Pattern.compile("(\\d+)[_.-]?(.*)");
  private static final Comparator<String> BY_NUMBER =
      Comparator.comparing((String name) -> !NUMBER.matcher(name).matches())
          .thenComparing(DialectPairsLayout::numberOrZero)
          .thenComparing(Comparator.naturalOrder());

  @Override
  public String name() {
    return "dialect-pairs";
  }

  @Override
  public String transaction() {
    return "pop runs this script in a transaction, unless its name has .autocommit before "
        + ".up or .down.";
  }

  @Override
  public List<String> own(Folder folder) {
    boolean dialects = FileNames.anyNamesDialect(folder);
    return folder.sqlFiles().stream()
        .filter(name -> NAME.matcher(name).matches())
        .filter(name -> dialects || !NUMBER.matcher(name).matches())
        .toList();
  }

  @Override
  public LayoutContents read(Folder folder) {
    Map<String, DialectPair> pairs = new TreeMap<>(BY_NUMBER);
    for (String file : folder.sqlFiles()) {
      Matcher name = NAME.matcher(file);
      if (name.matches()) {
        pairs.computeIfAbsent(fullName(name), full -> new DialectPair(folder, full));
        put(pairs, folder, name);
      }
    }
    LinearRevisions chain = new LinearRevisions();
    List<NotRun> notRun = new ArrayList<>();
    pairs.forEach((full, pair) -> add(chain, notRun, full, pair));
    return chain.contents(notRun);
  }

  private static void put(Map<String, DialectPair> pairs, Folder folder, Matcher name) {
    String dialect = dialect(name);
    Engine engine = dialect == null ? null : EngineNames.find(dialect).orElse(null);
    if (dialect != null && engine == null) {
      return;
    }
    DialectPair pair = pairs.get(fullName(name));
    TransactionRule rule = name.group(3) == null ? TransactionRule.WRAPPED : TransactionRule.NONE;
    ScriptSource part = folder.read(name.group()).asScript().part(rule);
    pair.put(engine, name.group(4).equals("up"), part);
  }

  private static void add(
      LinearRevisions chain, List<NotRun> notRun, String full, DialectPair pair) {
    if (!pair.hasUpgrade()) {
      notRun.add(new NotRun(full, "It has no up file for " + EngineNames.labels() + "."));
      return;
    }
    Matcher number = NUMBER.matcher(full);
    boolean numbered = number.matches();
    chain.add(
        numbered ? FileNames.number(number.group(1)).toString() : full,
        full,
        LinearRevisions.words(numbered ? number.group(2) : full),
        pair.location(),
        pair.upgrade(),
        pair.downgrade());
  }

  private static @Nullable String dialect(Matcher name) {
    String word = name.group(2);
    return word != null && FileNames.isDialect(word) ? word : null;
  }

  private static String fullName(Matcher name) {
    String word = name.group(2);
    return word == null || FileNames.isDialect(word) ? name.group(1) : name.group(1) + "." + word;
  }

  private static BigInteger numberOrZero(String name) {
    Matcher number = NUMBER.matcher(name);
    return FileNames.number(number.matches() ? number.group(1) : "0");
  }
}
