package org.roundtrip.project.sql.layout;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.roundtrip.project.sql.Folder;
import org.roundtrip.project.sql.LayoutContents;
import org.roundtrip.project.sql.Placeholders;
import org.roundtrip.project.sql.ScriptText;
import org.roundtrip.project.sql.SqlFile;
import org.roundtrip.project.sql.TransactionRule;

/**
 * MyBatis Migrations: one file for each change, {@code <number>_<description>.sql}, in the order of
 * the numbers, with the downgrade below {@code -- //@UNDO} (MigrationReader.java).
 */
final class MyBatisLayout implements Layout {

  private static final Pattern NAME = Pattern.compile("(\\d+(?:\\.\\d+)?)_(.*)\\.sql");
  private static final Pattern UNDO = Pattern.compile("^\\s*(--|//)\\s*//\\s*@UNDO.*");
  private static final Pattern DESCRIPTION = Pattern.compile("\\s*--\\s*//\\s*([^@\\s].*?)\\s*");
  private static final Set<String> SPECIAL = Set.of("bootstrap.sql", "onabort.sql");

  private final Placeholders placeholders;

  MyBatisLayout() {
    this(Map.of("changelog", "CHANGELOG"));
  }

  /**
   * @param variables the values of placeholders such as {@code ${name}}
   */
  MyBatisLayout(Map<String, String> variables) {
    this.placeholders = new Placeholders(variables);
  }

  @Override
  public String name() {
    return "mybatis-sql";
  }

  @Override
  public String transaction() {
    return "MyBatis Migrations runs this script in a transaction, unless the environment's "
        + "file has a line auto_commit=true.";
  }

  @Override
  public List<String> own(Folder folder) {
    boolean undoes =
        folder.sqlFiles().stream()
            .filter(name -> NAME.matcher(name).matches())
            .anyMatch(name -> folder.read(name).has(UNDO));
    return undoes
        ? folder.sqlFiles().stream()
            .filter(name -> NAME.matcher(name).matches() || SPECIAL.contains(name))
            .sorted(Comparator.comparing(SPECIAL::contains))
            .toList()
        : List.of();
  }

  @Override
  public LayoutContents read(Folder folder) {
    LinearRevisions chain = new LinearRevisions();
    folder.sqlFiles().stream()
        .map(NAME::matcher)
        .filter(Matcher::matches)
        .sorted(Comparator.comparing(name -> new BigDecimal(name.group(1))))
        .forEach(name -> add(chain, folder.read(name.group()), name));
    return chain.contents();
  }

  private void add(LinearRevisions chain, SqlFile written, Matcher name) {
    SqlFile file = placeholders.fill(written);
    int undo = file.find(UNDO);
    FileSection up = new FileSection(file);
    FileSection down = new FileSection(file);
    for (int line = 1; line <= file.size(); line++) {
      (undo > 0 && line >= undo ? down : up).add(line);
    }
    ScriptText upgrade = up.isAbsent() ? ScriptText.empty(file.at(1)) : up.asScript();
    chain.add(
        name.group(1),
        FileNames.withoutSql(name.group()),
        title(file, name.group(2)),
        upgrade.location(),
        upgrade.parts(TransactionRule.WRAPPED),
        down.orMissing("There is no '-- //@UNDO' line.").parts(TransactionRule.WRAPPED));
  }

  private static String title(SqlFile file, String fromName) {
    Matcher description = file.match(1, DESCRIPTION);
    return description == null ? LinearRevisions.words(fromName) : description.group(1);
  }
}
