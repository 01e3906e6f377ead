package org.roundtrip.project.mybatis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.project.tool.Story;
import org.roundtrip.project.tool.ToolContract;
import org.roundtrip.project.tool.ToolFixture;

class MyBatisContractTest extends ToolContract {

  MyBatisContractTest() {
    super(new Fixture());
  }

  private static final class Fixture implements ToolFixture {

    private static final String CHANGELOG =
        """
        CREATE TABLE IF NOT EXISTS ${changelog} (
          ID NUMERIC(20,0) NOT NULL PRIMARY KEY,
          APPLIED_AT VARCHAR(25) NOT NULL,
          DESCRIPTION VARCHAR(255) NOT NULL
        );
        """;

    @Override
    public String layout() {
      return "mybatis";
    }

    @Override
    public Path write(Path folder, Story story, Engine engine) throws IOException {
      Path scripts = Files.createDirectories(folder.resolve("scripts"));
      Files.createDirectories(folder.resolve("environments"));
      Files.writeString(
          folder.resolve("environments/development.properties"),
          "time_zone=GMT+0:00\nchangelog=MIGRATIONS\nsend_full_script=false\n");
      int number = 0;
      for (Story.Step step : story.steps()) {
        String file = ++number + "_" + step.name() + ".sql";
        String books = number == 1 ? CHANGELOG : "";
        String undo = step.downgrade().isEmpty() ? "" : "\n-- //@UNDO\n" + lines(step.downgrade());
        Files.writeString(
            scripts.resolve(file),
            "-- // " + step.name() + "\n" + books + lines(step.upgrade()) + undo);
      }
      return folder;
    }

    private static String lines(List<String> statements) {
      return String.join(";\n", statements) + ";\n";
    }

    @Override
    public List<String> ids() {
      return List.of("1", "2", "3");
    }

    @Override
    public List<String> places() {
      List<Story.Step> steps = Story.SOUND.steps();
      return IntStream.range(0, 3)
          .mapToObj(i -> "scripts/%d_%s.sql:1".formatted(i + 1, steps.get(i).name()))
          .toList();
    }

    @Override
    public FindingCode refusal() {
      return FindingCode.RT101;
    }
  }
}
