package org.roundtrip.project.sql.layout;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.MigrationProject.NotRun;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.project.sql.Folder;
import org.roundtrip.project.sql.LayoutContents;
import org.roundtrip.project.sql.ScriptError;
import org.roundtrip.project.sql.ScriptSource;
import org.roundtrip.project.sql.ScriptText;
import org.roundtrip.project.sql.SqlFile;
import org.roundtrip.project.sql.TransactionRule;
import org.roundtrip.revision.SourceLocation;
import org.roundtrip.revision.UnreadableScriptException;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;

/**
 * Diesel: a folder for each migration with {@code up.sql}, {@code down.sql} and optionally {@code
 * metadata.toml}. The version is the folder's name up to the first underscore, without dashes.
 * Versions are compared as text.
 */
final class DieselLayout implements Layout {

  @Override
  public String name() {
    return "diesel";
  }

  @Override
  public String transaction() {
    return "Diesel runs this script in a transaction, unless the folder's metadata.toml "
        + "has a line run_in_transaction = false.";
  }

  @Override
  public List<String> own(Folder folder) {
    return folder.folders().stream()
        .filter(name -> folder.has(name + "/up.sql") || folder.has(name + "/down.sql"))
        .toList();
  }

  /** Diesel ignores files outside its folders. */
  @Override
  public boolean toleratesStrangers() {
    return true;
  }

  @Override
  public LayoutContents read(Folder folder) {
    LinearRevisions chain = new LinearRevisions();
    own(folder).stream()
        .sorted(Comparator.comparing(DieselLayout::version))
        .forEach(name -> add(chain, folder, name));
    List<NotRun> strays =
        folder.sqlFiles().stream()
            .map(
                name ->
                    new NotRun(
                        name, "It is outside of Diesel's folders, so Diesel does not run it."))
            .toList();
    return chain.contents(strays);
  }

  private static void add(LinearRevisions chain, Folder folder, String name) {
    ScriptText up = upgrade(folder, name);
    ScriptText down =
        folder.has(name + "/down.sql")
            ? folder.read(name + "/down.sql").asScript()
            : ScriptText.missing(folder.resolve(name + "/down.sql"), "There is no down.sql.");
    boolean wrapped =
        up.kind() == MigrationScript.Kind.UNREADABLE || runsInTransaction(folder, name);
    String title = name.contains("_") ? name.substring(name.indexOf('_')) : "";
    chain.add(
        version(name),
        name,
        LinearRevisions.words(title),
        up.location(),
        parts(up, wrapped),
        parts(down, wrapped));
  }

  private static ScriptText upgrade(Folder folder, String name) {
    if (!folder.has(name + "/up.sql")) {
      SourceLocation place = SourceLocation.of(folder.resolve(name + "/up.sql"));
      return ScriptText.unreadable(new ScriptError(place, "there is no up.sql; add one."));
    }
    try {
      runsInTransaction(folder, name);
      return folder.read(name + "/up.sql").asScript();
    } catch (UnreadableScriptException e) {
      return ScriptText.unreadable(ScriptError.of(e));
    }
  }

  /** Without a transaction, Diesel sends the whole file in one call. */
  private static Map<Engine, ScriptSource> parts(ScriptText way, boolean wrapped) {
    return wrapped ? way.parts(TransactionRule.WRAPPED) : way.parts(TransactionRule.ONE_QUERY);
  }

  private static String version(String name) {
    return name.split("_", 2)[0].replace("-", "");
  }

  private static boolean runsInTransaction(Folder folder, String name) {
    if (!folder.has(name + "/metadata.toml")) {
      return true;
    }
    SqlFile file = folder.read(name + "/metadata.toml").readable();
    TomlParseResult toml = Toml.parse(file.text());
    if (toml.hasErrors()) {
      throw file.error(
          toml.errors().get(0).position().line(),
          "this is not valid TOML (" + toml.errors().get(0).getMessage() + "); correct it.");
    }
    if (toml.contains("run_in_transaction") && !toml.isBoolean("run_in_transaction")) {
      throw file.error(
          toml.inputPositionOf("run_in_transaction").line(),
          "run_in_transaction must be true or false.");
    }
    return toml.getBoolean("run_in_transaction", () -> true);
  }
}
