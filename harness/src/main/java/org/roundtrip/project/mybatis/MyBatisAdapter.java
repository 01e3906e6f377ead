package org.roundtrip.project.mybatis;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.ProjectView;
import org.roundtrip.project.ProjectViews;
import org.roundtrip.project.ToolAdapter;
import org.roundtrip.project.ToolMissingException;
import org.roundtrip.project.ToolOptions;
import org.roundtrip.project.ToolSettings;
import org.roundtrip.project.sql.Folder;
import org.roundtrip.project.sql.layout.SqlLayouts;
import org.roundtrip.project.tool.ToolMigrator;
import org.roundtrip.revision.UnreadableHistoryException;
import org.roundtrip.setting.Advice;
import org.roundtrip.setting.Setting;

/** Opens projects of MyBatis Migrations, by their folder or by the folder {@code scripts} in it. */
public final class MyBatisAdapter implements ToolAdapter {

  /** The adapter's name. */
  static final String NAME = "mybatis";

  private static final String PLAIN = "mybatis-sql";
  private static final String ARTIFACT = "org.mybatis:mybatis-migrations";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean recognises(Path path, ToolSettings settings) {
    return isAvailable() && (isScripts(path) || isScripts(path.resolve("scripts")));
  }

  private static boolean isScripts(Path path) {
    return SqlLayouts.detected(path).filter(PLAIN::equals).isPresent();
  }

  @Override
  public Optional<String> instead(String layout) {
    return layout.equals(PLAIN) && !isAvailable()
        ? Optional.of(
            "MyBatis Migrations is not on the class path, so its files were read as plain SQL. To"
                + " run the tool itself, add "
                + ARTIFACT
                + ".")
        : Optional.empty();
  }

  @Override
  public MigrationProject open(Path path, ToolOptions options) {
    if (!Files.isDirectory(path)) {
      throw new UnreadableHistoryException(
          "'" + path + "' is not a folder; name the folder that contains the migrations.");
    }
    if (!isAvailable()) {
      throw new ToolMissingException(
          Advice.of(
              "MyBatis Migrations is not on the class path; add {}, or use {} to read its files as"
                  + " plain SQL.",
              ARTIFACT,
              Setting.LAYOUT.to("mybatis-sql")));
    }
    MyBatisSetup setup = MyBatisSetup.read(path, options);
    ScriptNames.check(Folder.open(setup.scripts()));
    MigrationProject files =
        SqlLayouts.openMyBatis(setup.scripts(), setup.variables(), setup.choice());
    ProjectView view =
        new ProjectView(
            files.history(),
            new ToolMigrator(new MyBatisTool(setup, files)),
            files.notRun(),
            setup.notices(),
            false);
    return new MigrationProject(path, NAME, ProjectViews.same(view, files.choice()));
  }

  private static boolean isAvailable() {
    try {
      Class.forName(
          "org.apache.ibatis.migration.operations.UpOperation",
          false,
          MyBatisAdapter.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
