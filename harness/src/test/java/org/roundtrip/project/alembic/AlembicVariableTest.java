package org.roundtrip.project.alembic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Report;
import org.roundtrip.project.ToolSettings;
import org.roundtrip.project.tool.Python;

/** Environment variables from which Alembic projects read their database URL. */
@Tag("python")
class AlembicVariableTest extends AlembicTestCase {

  private static final String OWN = "postgresql://user:secret@localhost/own";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "URL = os.environ['_'.join(['CHAT', 'DATABASE', 'URI'])]",
        "URL = os.environ.get('CHAT' + '_DB_URL', OWN)",
        "os.environ.setdefault('CHAT' + '_PG_DSN', OWN)\nURL = os.getenv('CHAT' + '_PG_DSN')",
        "os.environ['STORE'] = OWN\nURL = os.environ['STORE']",
        "os.environ['DATABASE_URL'] = OWN\nURL = os.environ['DATABASE_URL']",
      })
  void theNameDoesNotNeedToBeWrittenOut(String settings) throws IOException {
    settings(settings);

    Report report = verify(Engine.SQLITE);

    assertThat(codes(report)).as(texts(report)).isEmpty();
    assertThat(report.checksRun()).isGreaterThan(10);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        class Settings(BaseSettings):
            model_config = SettingsConfigDict(env_prefix="CHAT_")
            database_url: str
        URL = Settings().database_url
        """,
        """
        class Settings(BaseSettings):
            url: str = Field(OWN, validation_alias=AliasChoices("CHAT_DSN", "CHAT_DB_URI"))
        URL = Settings().url
        """,
        """
        class Database(BaseModel):
            url: str = OWN
        class Settings(BaseSettings):
            model_config = SettingsConfigDict(env_prefix="CHAT_", env_nested_delimiter="__")
            db: Database = Database()
        URL = Settings().db.url
        """,
        """
        class Settings(BaseSettings):
            model_config = SettingsConfigDict(env_prefix="CHAT_", env_file="own.env")
            db_url: str
        URL = Settings().db_url
        """,
      })
  void fieldsOfPydantic(String settings) throws IOException {
    Python.with("pydantic_settings");
    project.file("own.env", "CHAT_DB_URL=" + OWN + "\n");
    settings(
        "from pydantic import AliasChoices, BaseModel, Field\n"
            + "from pydantic_settings import BaseSettings, SettingsConfigDict\n"
            + settings);

    Report report = verify(Engine.SQLITE);

    assertThat(codes(report)).as(texts(report)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"SENTRY_DSN", "MONGO_DB_URL", "DATABASE_URL_FILE", "DB_HTTP_URL"})
  void variablesOfOtherServicesStayAsTheyAre(String name) throws IOException {
    settings(
        """
        assert os.environ.get("%s") in (None, "http://localhost")
        URL = os.environ["DATABASE_URL"]
        """
            .formatted(name));
    ToolSettings tools = AlembicFolder.settings("environment.DB_HTTP_URL", "http://localhost");

    assertThat(codes(verify(Engine.SQLITE, tools))).isEmpty();
  }

  private void settings(String text) throws IOException {
    project.file("settings.py", "import os\n\nOWN = \"%s\"\n%s\n".formatted(OWN, text));
    project.env("from settings import URL", "URL");
  }
}
