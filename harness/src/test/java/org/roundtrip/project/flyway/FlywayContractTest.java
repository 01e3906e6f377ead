package org.roundtrip.project.flyway;

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

class FlywayContractTest extends ToolContract {

  FlywayContractTest() {
    super(new Fixture());
  }

  private static final class Fixture implements ToolFixture {

    @Override
    public String layout() {
      return "flyway";
    }

    @Override
    public Path write(Path folder, Story story, Engine engine) throws IOException {
      int number = 0;
      for (Story.Step step : story.steps()) {
        String name = ++number + "__" + step.name() + ".sql";
        write(folder.resolve("V" + name), step.upgrade());
        if (!step.downgrade().isEmpty()) {
          write(folder.resolve("U" + name), step.downgrade());
        }
      }
      return folder;
    }

    private static void write(Path file, List<String> statements) throws IOException {
      Files.writeString(file, String.join(";\n", statements) + ";\n");
    }

    @Override
    public List<String> ids() {
      return List.of("1", "2", "3");
    }

    @Override
    public List<String> places() {
      List<Story.Step> steps = Story.SOUND.steps();
      return IntStream.range(0, 3)
          .mapToObj(i -> "V%d__%s.sql:1".formatted(i + 1, steps.get(i).name()))
          .toList();
    }

    @Override
    public FindingCode refusal() {
      return FindingCode.RT101;
    }
  }
}
