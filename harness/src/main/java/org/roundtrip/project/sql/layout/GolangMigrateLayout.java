package org.roundtrip.project.sql.layout;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.roundtrip.project.MigrationProject.NotRun;
import org.roundtrip.project.sql.Folder;
import org.roundtrip.project.sql.LayoutContents;
import org.roundtrip.project.sql.ScriptText;
import org.roundtrip.project.sql.TransactionRule;
import org.roundtrip.revision.SourceLocation;

/**
 * golang-migrate: {@code <number>_<title>.up.<extension>} and {@code .down.}, ordered and paired by
 * the number alone (source/parse.go), so that the titles of a pair may differ.
 */
final class GolangMigrateLayout implements Layout {

  private static final Pattern NAME = Pattern.compile("([0-9]+)_(.*)\\.(down|up)\\.(.*)");

  /** The files of one number. */
  private record Numbered(List<PairFile> ups, List<PairFile> downs) {}

  private record PairFile(BigInteger number, String name, String title, boolean up, String full) {

    boolean isGo() {
      return full.endsWith(".go");
    }

    String downName() {
      return name + ".down.sql";
    }
  }

  @Override
  public String name() {
    return "golang-migrate";
  }

  @Override
  public String transaction() {
    return "golang-migrate runs this script in a transaction, unless the database URL has "
        + "x-no-tx-wrap=true.";
  }

  @Override
  public List<String> own(Folder folder) {
    List<String> pairs =
        folder.files().stream().filter(name -> NAME.matcher(name).matches()).toList();
    boolean others =
        pairs.isEmpty()
            || pairs.stream().allMatch(name -> name.endsWith(".go"))
            || FileNames.anyNamesDialect(folder)
            || FileNames.speaksForSqlx(folder);
    return others ? List.of() : pairs;
  }

  @Override
  public LayoutContents read(Folder folder) {
    LinearRevisions chain = new LinearRevisions();
    List<NotRun> notRun = new ArrayList<>();
    for (Numbered pair : numbered(folder).values()) {
      if (pair.ups().isEmpty()) {
        notRun.add(notRun(pair.downs().get(0), "It has a down file but no up file."));
      }
      for (PairFile up : pair.ups()) {
        if (up.isGo()) {
          notRun.add(
              chain.notRun(
                  up.number().toString(),
                  up.name(),
                  LinearRevisions.words(up.title()),
                  SourceLocation.of(folder.resolve(up.full())),
                  "Its upgrade is Go code in " + up.full() + ", which Roundtrip cannot run."));
        } else {
          add(chain, folder, up, downOf(up, pair.downs()));
        }
      }
    }
    return chain.contents(notRun);
  }

  private static NotRun notRun(PairFile file, String why) {
    return new NotRun(file.name(), why);
  }

  private static void add(
      LinearRevisions chain, Folder folder, PairFile up, @Nullable PairFile down) {
    ScriptText upgrade = folder.read(up.full()).asScript();
    ScriptText downgrade;
    if (down == null) {
      downgrade = ScriptText.missing(folder.resolve(up.downName()), "There is no down file.");
    } else if (down.isGo()) {
      downgrade =
          ScriptText.missing(
              folder.resolve(down.full()),
              "The downgrade is Go code in " + down.full() + ", which Roundtrip cannot run.");
    } else {
      downgrade = folder.read(down.full()).asScript();
    }
    chain.add(
        up.number().toString(),
        up.name(),
        LinearRevisions.words(up.title()),
        upgrade.location(),
        upgrade.parts(TransactionRule.ONE_QUERY_OR_WRAPPED),
        downgrade.parts(TransactionRule.ONE_QUERY_OR_WRAPPED));
  }

  private static @Nullable PairFile downOf(PairFile up, List<PairFile> downs) {
    return downs.stream()
        .filter(down -> down.title().equals(up.title()))
        .findFirst()
        .orElse(downs.isEmpty() ? null : downs.get(0));
  }

  private static Map<BigInteger, Numbered> numbered(Folder folder) {
    Map<BigInteger, Numbered> numbers = new TreeMap<>();
    for (String name : folder.files()) {
      Matcher matcher = NAME.matcher(name);
      if (matcher.matches()) {
        PairFile file = file(matcher);
        Numbered pair =
            numbers.computeIfAbsent(
                file.number(), key -> new Numbered(new ArrayList<>(), new ArrayList<>()));
        (file.up() ? pair.ups() : pair.downs()).add(file);
      }
    }
    return numbers;
  }

  private static PairFile file(Matcher matcher) {
    return new PairFile(
        FileNames.number(matcher.group(1)),
        matcher.group(1) + "_" + matcher.group(2),
        matcher.group(2),
        matcher.group(3).equals("up"),
        matcher.group());
  }
}
