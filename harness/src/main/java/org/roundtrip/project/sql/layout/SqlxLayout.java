package org.roundtrip.project.sql.layout;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.sql.Folder;
import org.roundtrip.project.sql.LayoutContents;
import org.roundtrip.project.sql.ScriptSource;
import org.roundtrip.project.sql.ScriptText;
import org.roundtrip.project.sql.TransactionRule;

/**
 * sqlx: {@code <version>_<description>.up.sql} and {@code .down.sql}, or {@code .sql} alone for a
 * migration without a downgrade. sqlx sends a script that begins with {@code -- no-transaction} in
 * one call without a transaction.
 */
final class SqlxLayout implements Layout {

  private static final Pattern NAME = Pattern.compile("(\\d+)_(.*?)(\\.up|\\.down)?\\.sql");
  private static final Pattern OF_OTHERS =
      Pattern.compile("(?i)^\\s*--\\s*(\\+goose|\\+migrate|migrate:|revision\\s*:|//)");
  private static final String NO_TRANSACTION = "-- no-transaction";

  @Override
  public String name() {
    return "sqlx";
  }

  @Override
  public String transaction() {
    return "SQLx runs this script in a transaction, unless its first line is '-- "
        + "no-transaction'.";
  }

  @Override
  public List<String> own(Folder folder) {
    if (FileNames.anyNamesDialect(folder) || !FileNames.speaksForSqlx(folder)) {
      return List.of();
    }
    return folder.sqlFiles().stream()
        .filter(name -> NAME.matcher(name).matches())
        .filter(name -> !folder.read(name).has(OF_OTHERS))
        .toList();
  }

  @Override
  public LayoutContents read(Folder folder) {
    LinearRevisions chain = new LinearRevisions();
    folder.sqlFiles().stream()
        .map(NAME::matcher)
        .filter(Matcher::matches)
        .filter(name -> !".down".equals(name.group(3)))
        .sorted(Comparator.comparing(name -> FileNames.number(name.group(1))))
        .forEach(name -> add(chain, folder, name));
    return chain.contents();
  }

  private static void add(LinearRevisions chain, Folder folder, Matcher name) {
    String full = name.group(1) + "_" + name.group(2);
    ScriptText up = folder.read(name.group()).asScript();
    chain.add(
        FileNames.number(name.group(1)).toString(),
        full,
        LinearRevisions.words(name.group(2)),
        up.location(),
        parts(up),
        parts(down(folder, full, name.group(3) == null)));
  }

  private static ScriptText down(Folder folder, String full, boolean simple) {
    String file = full + ".down.sql";
    if (folder.has(file)) {
      return folder.read(file).asScript();
    }
    String reason =
        simple
            ? "The migration is a single file without a downgrade; split it into a pair."
            : "There is no down file.";
    return ScriptText.missing(folder.resolve(file), reason);
  }

  private static Map<Engine, ScriptSource> parts(ScriptText way) {
    return way.text().startsWith(NO_TRANSACTION)
        ? way.parts(TransactionRule.ONE_QUERY)
        : way.parts(TransactionRule.WRAPPED);
  }
}
