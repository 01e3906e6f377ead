package org.roundtrip.project.sql;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * MyBatis Migrations: one file for each change, {@code <number>_<description>.sql} in the order of
 * the numbers, with the way back below {@code -- //@UNDO} (MigrationReader.java).
 */
final class MyBatisLayout implements Layout {

  private static final Pattern NAME = Pattern.compile("(\\d+(?:\\.\\d+)?)_(.*)\\.sql");
  private static final Pattern UNDO = Pattern.compile("^\\s*(--|//)\\s*//\\s*@UNDO.*");
  private static final Pattern DESCRIPTION = Pattern.compile("\\s*--\\s*//\\s*([^@\\s].*?)\\s*");
  private static final Set<String> SPECIAL = Set.of("bootstrap.sql", "onabort.sql");
  private static final Placeholders PLACEHOLDERS =
      new Placeholders(Map.of("changelog", "CHANGELOG"));

  @Override
  public String name() {
    return "mybatis-sql";
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
  public Contents read(Folder folder) {
    Chain chain = new Chain();
    folder.sqlFiles().stream()
        .map(NAME::matcher)
        .filter(Matcher::matches)
        .sorted(Comparator.comparing(name -> new BigDecimal(name.group(1))))
        .forEach(name -> add(chain, folder.read(name.group()), name));
    return chain.contents();
  }

  private static void add(Chain chain, SqlFile written, Matcher name) {
    SqlFile file = PLACEHOLDERS.fill(written);
    int undo = file.find(UNDO);
    Section up = new Section(file);
    Section down = new Section(file);
    for (int line = 1; line <= file.size(); line++) {
      (undo > 0 && line >= undo ? down : up).add(line);
    }
    Way upgrade = up.isAbsent() ? Way.empty(file.at(1)) : up.asScript();
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
    return description == null ? Chain.words(fromName) : description.group(1);
  }
}
