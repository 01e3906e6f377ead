package org.roundtrip.project.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.project.ToolSettings;
import org.roundtrip.project.tool.Python;
import org.roundtrip.project.tool.Story;
import org.roundtrip.project.tool.ToolContract;
import org.roundtrip.project.tool.ToolFixture;
import org.roundtrip.rowtest.RowSettings;

/** The command tool keeps the contract, with Django as the example. */
@Tag("python")
class CommandContractTest extends ToolContract {

  private static final String MIGRATION =
      """
      from django.db import migrations, models


      class Migration(migrations.Migration):
          dependencies = [%s]
          operations = [%s]
      """;

  private static final String TAGS =
      """
      migrations.CreateModel(
          name="Tag",
          fields=[("id", models.IntegerField(primary_key=True))],
          options={"db_table": "tags"},
      ),
      """;

  private static final String INDEX = "CREATE INDEX accounts_email ON accounts (email)";

  CommandContractTest() {
    super(new Fixture());
  }

  @BeforeAll
  static void needsDjango() {
    Python.with("django");
  }

  private static final class Fixture implements ToolFixture {

    @Override
    public String layout() {
      return "command";
    }

    @Override
    public Path write(Path folder, Story story, Engine engine) throws IOException {
      DjangoProject.copyTo(folder);
      Path settings = folder.resolve("blog/settings.py");
      Files.writeString(
          settings, Files.readString(settings).replace("\"people\", \"posts\"", "\"accounts\""));
      Path migrations = Files.createDirectories(folder.resolve("accounts/migrations"));
      Files.createFile(folder.resolve("accounts/__init__.py"));
      Files.createFile(migrations.resolve("__init__.py"));
      write(migrations, "0001_create_accounts", "", create());
      write(migrations, "0002_add_email", "0001_create_accounts", addEmail());
      write(migrations, "0003_change_tags", "0002_add_email", last(story));
      return folder;
    }

    private static void write(Path folder, String name, String after, String operations)
        throws IOException {
      String before = after.isEmpty() ? "" : "(\"accounts\", \"%s\")".formatted(after);
      Files.writeString(folder.resolve(name + ".py"), MIGRATION.formatted(before, operations));
    }

    private static String create() {
      return """
          migrations.CreateModel(
              name="Account",
              fields=[
                  ("id", models.IntegerField(primary_key=True)),
                  ("name", models.CharField(max_length=40)),
              ],
              options={"db_table": "accounts"},
          ),
          """;
    }

    private static String addEmail() {
      return """
          migrations.AddField("account", "email", models.CharField(max_length=80, null=True)),
          """;
    }

    private static String last(Story story) {
      return switch (story) {
        case SOUND -> TAGS + sql(INDEX, "'DROP INDEX accounts_email'");
        case LEAKY -> TAGS + sql(INDEX, "migrations.RunSQL.noop");
        case REFUSES -> TAGS + sql(INDEX, "None");
        case FAILS_PART_WAY -> TAGS + sql("INSERT INTO nowhere VALUES (1)", "''");
        case LOSES_ROWS -> "migrations.RemoveField('account', 'email')";
      };
    }

    private static String sql(String upgrade, String downgrade) {
      return "migrations.RunSQL('%s', %s)".formatted(upgrade, downgrade);
    }

    @Override
    public ToolSettings settings(Path project, Engine engine) {
      return DjangoProject.settings(project);
    }

    @Override
    public List<String> ids() {
      return List.of(
          "accounts.0001_create_accounts", "accounts.0002_add_email", "accounts.0003_change_tags");
    }

    @Override
    public List<String> places() {
      return ids().stream()
          .map(id -> "accounts/migrations/" + id.substring("accounts.".length()) + ".py:1")
          .toList();
    }

    @Override
    public FindingCode refusal() {
      return FindingCode.RT102;
    }

    /** Each step starts a process, so row tests run only in stories about rows. */
    @Override
    public RowSettings rows(Story story) {
      return story == Story.SOUND || story == Story.LOSES_ROWS
          ? RowSettings.defaults().withLimit(Duration.ofSeconds(10))
          : RowSettings.none();
    }

    @Override
    public boolean seesStatements() {
      return false;
    }

    @Override
    public boolean canRepeat() {
      return false;
    }
  }
}
