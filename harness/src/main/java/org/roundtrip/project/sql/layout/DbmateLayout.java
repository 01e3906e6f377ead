package org.roundtrip.project.sql.layout;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.roundtrip.project.Direction;
import org.roundtrip.project.sql.Folder;
import org.roundtrip.project.sql.LayoutContents;
import org.roundtrip.project.sql.TransactionRule;
import org.roundtrip.project.sql.layout.MarkedFile.Marks;

/**
 * dbmate: one file for each migration with the blocks {@code -- migrate:up} and {@code --
 * migrate:down}, in the order of the file names. The leading digits are the version. Without a
 * transaction, dbmate sends a whole block in one call.
 */
final class DbmateLayout implements Layout {

  private static final Pattern NAME = Pattern.compile("(\\d+)(.*)\\.sql");
  private static final Pattern UP = Pattern.compile("^--\\s*migrate:up(\\s|$)");
  private static final Marks MARKS =
      new Marks(
          "dbmate",
          Pattern.compile("--\\s*migrate:(up|down)(?:\\s+(\\S.*?))?\\s*"),
          "migrate:up",
          "migrate:down",
          "block",
          true,
          TransactionRule.ONE_QUERY,
          DbmateLayout::take);

  @Override
  public String name() {
    return "dbmate";
  }

  @Override
  public String transaction() {
    return "dbmate runs this script in a transaction, unless the '-- migrate:' line above "
        + "it ends with transaction:false.";
  }

  @Override
  public List<String> own(Folder folder) {
    return FileNames.marked(folder, UP).stream()
        .filter(name -> NAME.matcher(name).matches())
        .toList();
  }

  @Override
  public boolean takes(String name) {
    return NAME.matcher(name).matches();
  }

  @Override
  public LayoutContents read(Folder folder) {
    LinearRevisions chain = new LinearRevisions();
    folder.sqlFiles().stream()
        .map(NAME::matcher)
        .filter(Matcher::matches)
        .sorted(Comparator.comparing(Matcher::group))
        .forEach(
            name ->
                MarkedFile.read(folder.read(name.group()), MARKS)
                    .addTo(
                        chain, name.group(1), FileNames.withoutSql(name.group()), name.group(2)));
    return chain.contents();
  }

  private static void take(MarkedFile file, int line, Matcher mark) {
    Direction direction = mark.group(1).equals("up") ? Direction.UPGRADE : Direction.DOWNGRADE;
    if (direction == Direction.DOWNGRADE && !file.has(Direction.UPGRADE)) {
      throw file.file().error(line, "'-- migrate:down' precedes '-- migrate:up'; swap the blocks.");
    }
    String options = mark.group(2) == null ? "" : mark.group(2);
    if (Arrays.asList(options.split("\\s+")).contains("transaction:false")) {
      file.runWithoutTransaction(direction);
    }
    file.begin(direction);
  }
}
