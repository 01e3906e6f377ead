package org.roundtrip.project.liquibase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.project.tool.Story;
import org.roundtrip.project.tool.ToolContract;
import org.roundtrip.project.tool.ToolFixture;

class LiquibaseContractTest extends ToolContract {

  LiquibaseContractTest() {
    super(new Fixture());
  }

  private static final class Fixture implements ToolFixture {

    private static final String FILE = "db/changelog/db.changelog-master.xml";

    @Override
    public String layout() {
      return "liquibase";
    }

    @Override
    public Path write(Path folder, Story story, Engine engine) throws IOException {
      StringBuilder text = new StringBuilder(Changelogs.XML_HEAD);
      for (Story.Step step : story.steps()) {
        text.append("  <changeSet id=\"%s\" author=\"ann\">\n".formatted(step.name()));
        step.upgrade().forEach(sql -> text.append("    <sql>%s</sql>\n".formatted(sql)));
        step.downgrade()
            .forEach(sql -> text.append("    <rollback>%s</rollback>\n".formatted(sql)));
        text.append("  </changeSet>\n");
      }
      Path file = folder.resolve(FILE);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text + "</databaseChangeLog>\n");
      return folder;
    }

    @Override
    public List<String> ids() {
      return Story.SOUND.steps().stream().map(s -> s.name() + "::ann::" + FILE).toList();
    }

    @Override
    public List<String> places() {
      return List.of(FILE + ":5", FILE + ":9", FILE + ":13");
    }

    @Override
    public FindingCode refusal() {
      return FindingCode.RT101;
    }
  }
}
