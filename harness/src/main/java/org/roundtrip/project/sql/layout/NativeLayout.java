package org.roundtrip.project.sql.layout;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.Direction;
import org.roundtrip.project.sql.Folder;
import org.roundtrip.project.sql.LayoutContents;
import org.roundtrip.project.sql.RevisionScripts;
import org.roundtrip.project.sql.SqlFile;

/**
 * The native layout: SQL files with the same headers as Alembic's revisions, one file for each
 * revision. The headers define the graph; file names only order independent revisions.
 */
final class NativeLayout implements Layout {

  private static final Pattern MARK = Pattern.compile("(?i)^--\\s*revision\\s*:");
  private static final Pattern NO_COMMENT = Pattern.compile("^\\s*(?!--)\\S");

  @Override
  public String name() {
    return "native";
  }

  @Override
  public String mark(Direction direction, Engine engine) {
    return "-- " + direction.word() + ": " + engine.word();
  }

  @Override
  public String transaction() {
    return "Roundtrip runs this script in a transaction, unless its section has a line '-- "
        + "no transaction'.";
  }

  @Override
  public List<String> own(Folder folder) {
    return folder.sqlFiles().stream().filter(name -> isMarked(folder.read(name))).toList();
  }

  private static boolean isMarked(SqlFile file) {
    int mark = file.find(MARK);
    int statement = file.find(NO_COMMENT);
    return mark > 0 && (statement == 0 || mark < statement);
  }

  @Override
  public LayoutContents read(Folder folder) {
    List<RevisionScripts> entries =
        folder.sqlFiles().stream()
            .map(name -> new NativeFile(folder.read(name), name).read())
            .toList();
    return new LayoutContents(entries, List.of(), List.of(), Optional.empty());
  }
}
