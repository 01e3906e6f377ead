package org.roundtrip.project.sql.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.roundtrip.project.MigrationProject.NotRun;
import org.roundtrip.project.sql.Folder;
import org.roundtrip.project.sql.LayoutContents;
import org.roundtrip.project.sql.SqlFile;
import org.roundtrip.project.sql.TransactionRule;

/**
 * goose: one file for each migration with annotations such as {@code -- +goose Up}, ordered by the
 * number at the beginning of its name (internal/sqlparser/parser.go).
 */
final class GooseLayout implements Layout {

  private static final Pattern NAME = Pattern.compile("(\\d+)_(.*)\\.(sql|go)");
  private static final Pattern MARK = Pattern.compile("\\s*--.*\\+goose\\b\\s*(.*?)\\s*");
  private static final Pattern UP = Pattern.compile("(?i)^--.*\\+goose\\s+Up\\s*$");

  @Override
  public String name() {
    return "goose";
  }

  @Override
  public List<String> own(Folder folder) {
    return FileNames.marked(folder, UP);
  }

  @Override
  public LayoutContents read(Folder folder) {
    LinearRevisions chain = new LinearRevisions();
    List<NotRun> notRun = new ArrayList<>();
    folder.files().stream()
        .map(NAME::matcher)
        .filter(Matcher::matches)
        .filter(name -> !name.group().endsWith("_test.go"))
        .sorted(Comparator.comparing(name -> FileNames.number(name.group(1))))
        .forEach(name -> add(chain, notRun, folder, name));
    return chain.contents(notRun);
  }

  private static void add(LinearRevisions chain, List<NotRun> notRun, Folder folder, Matcher name) {
    String file = name.group();
    if (name.group(3).equals("go")) {
      notRun.add(
          new NotRun(
              file.substring(0, file.length() - ".go".length()),
              "It is Go code in " + file + ", which cannot be run here."));
      return;
    }
    AnnotatedFile script = new AnnotatedFile(folder.read(file)).read();
    TransactionRule rule = script.wrapped ? TransactionRule.WRAPPED : TransactionRule.NONE;
    chain.add(
        FileNames.number(name.group(1)).toString(),
        FileNames.withoutSql(file),
        LinearRevisions.words(name.group(2)),
        script.up.location(),
        script.up.asScript().parts(rule),
        script.down.orMissing("There is no '-- +goose Down' section.").parts(rule));
  }

  /** One file, line by line. */
  private static final class AnnotatedFile {

    private final SqlFile file;
    private final FileSection up;
    private final FileSection down;
    private boolean wrapped = true;
    private @Nullable FileSection at;
    private int open;

    AnnotatedFile(SqlFile file) {
      this.file = file;
      this.up = new FileSection(file);
      this.down = new FileSection(file);
    }

    AnnotatedFile read() {
      for (int line = 1; line <= file.size(); line++) {
        Matcher mark = file.match(line, MARK);
        if (mark != null) {
          take(line, mark.group(1).toUpperCase(Locale.ROOT));
        }
        place(line);
      }
      if (open > 0) {
        throw file.error(open, "'+goose StatementBegin' has no '+goose StatementEnd'; write it.");
      }
      if (up.isAbsent()) {
        throw file.error(1, "goose needs a '-- +goose Up' line before the statements; write it.");
      }
      return this;
    }

    private void place(int line) {
      String text = file.line(line).strip();
      if (at != null) {
        at.add(line);
      } else if (!text.isEmpty() && !text.startsWith("--")) {
        throw file.error(
            line, "goose allows no statement before '-- +goose Up'; move it below that line.");
      }
    }

    private void take(int line, String annotation) {
      switch (annotation) {
        case "UP" -> at = begin(line, up, "Up", up.isAbsent() && down.isAbsent());
        case "DOWN" -> at = begin(line, down, "Down", !up.isAbsent() && down.isAbsent());
        case "STATEMENTBEGIN" -> open = line;
        case "STATEMENTEND" -> open = 0;
        case "NO TRANSACTION" -> wrapped = false;
        case "ENVSUB OFF" -> {}
        case "ENVSUB ON" ->
            throw file.error(
                line,
                "'+goose ENVSUB' puts the environment's values into the script, which is not done"
                    + " here; write the values in.");
        default ->
            throw file.error(line, "goose knows no annotation '" + annotation + "'; correct it.");
      }
    }

    private FileSection begin(int line, FileSection section, String word, boolean allowed) {
      if (!allowed) {
        throw file.error(
            line,
            "'-- +goose " + word + "' is out of place: goose takes one Up and then one Down.");
      }
      return section;
    }
  }
}
