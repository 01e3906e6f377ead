package org.roundtrip.project.sql.layout;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.sql.Folder;
import org.roundtrip.project.sql.LayoutContents;
import org.roundtrip.project.sql.ScriptSource;
import org.roundtrip.project.sql.ScriptText;
import org.roundtrip.project.sql.SqlFile;
import org.roundtrip.project.sql.TransactionRule;

/**
 * dbmate: one file for each migration with the blocks {@code -- migrate:up} and {@code --
 * migrate:down}, in the order of the file names; the leading digits are the version.
 */
final class DbmateLayout implements Layout {

  private static final Pattern NAME = Pattern.compile("(\\d+)(.*)\\.sql");
  private static final Pattern MARK =
      Pattern.compile("--\\s*migrate:(up|down)(?:\\s+(\\S.*?))?\\s*");
  private static final Pattern UP = Pattern.compile("^--\\s*migrate:up(\\s|$)");

  @Override
  public String name() {
    return "dbmate";
  }

  @Override
  public List<String> own(Folder folder) {
    return FileNames.marked(folder, UP).stream()
        .filter(name -> NAME.matcher(name).matches())
        .toList();
  }

  @Override
  public LayoutContents read(Folder folder) {
    LinearRevisions chain = new LinearRevisions();
    folder.sqlFiles().stream()
        .filter(name -> NAME.matcher(name).matches())
        .sorted(Comparator.naturalOrder())
        .forEach(name -> add(chain, folder.read(name), name));
    return chain.contents();
  }

  private static void add(LinearRevisions chain, SqlFile file, String name) {
    Matcher matcher = NAME.matcher(name);
    matcher.matches();
    Block up = new Block(file);
    Block down = new Block(file);
    Block at = null;
    for (int line = 1; line <= file.size(); line++) {
      at = block(file, line, at, up, down);
    }
    if (up.section.isAbsent()) {
      throw file.error(1, "dbmate needs a '-- migrate:up' line before the statements; write it.");
    }
    chain.add(
        matcher.group(1),
        FileNames.withoutSql(name),
        LinearRevisions.words(matcher.group(2)),
        up.section.location(),
        up.parts("There is no '-- migrate:up' block."),
        down.parts("There is no '-- migrate:down' block."));
  }

  private static @Nullable Block block(
      SqlFile file, int line, @Nullable Block before, Block up, Block down) {
    Matcher mark = file.match(line, MARK);
    Block at = mark == null ? before : mark.group(1).equals("up") ? up : down;
    if (mark != null) {
      check(file, line, at, up);
      String options = mark.group(2) == null ? "" : mark.group(2);
      at.wrapped &= !Arrays.asList(options.split("\\s+")).contains("transaction:false");
    }
    if (at != null) {
      at.section.add(line);
    } else if (!file.line(line).isBlank() && !file.line(line).strip().startsWith("--")) {
      throw file.error(
          line, "dbmate allows no statement before '-- migrate:up'; move it below that line.");
    }
    return at;
  }

  private static void check(SqlFile file, int line, Block at, Block up) {
    if (at != up && up.section.isAbsent()) {
      throw file.error(line, "'-- migrate:down' stands before '-- migrate:up'; swap the blocks.");
    }
  }

  /** All blocks of one direction; a file may have several. */
  private static final class Block {

    private final FileSection section;
    private boolean wrapped = true;

    Block(SqlFile file) {
      section = new FileSection(file);
    }

    /** Without a transaction dbmate hands the block over whole, in one call. */
    Map<Engine, ScriptSource> parts(String whyMissing) {
      ScriptText way = section.orMissing(whyMissing);
      return wrapped
          ? way.parts(TransactionRule.WRAPPED)
          : way.parts(TransactionRule.ONE_QUERY, TransactionRule.NONE);
    }
  }
}
