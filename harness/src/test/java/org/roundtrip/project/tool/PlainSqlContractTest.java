package org.roundtrip.project.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.FindingCode;

/** Plain SQL keeps the contract as well, which shows that the contract can be kept. */
class PlainSqlContractTest extends ToolContract {

  PlainSqlContractTest() {
    super(new Fixture());
  }

  private static final class Fixture implements ToolFixture {

    @Override
    public String layout() {
      return "golang-migrate";
    }

    @Override
    public Path write(Path folder, Story story, Engine engine) throws IOException {
      int number = 0;
      for (Story.Step step : story.steps()) {
        String name = "%04d_%s".formatted(++number, step.name());
        write(folder.resolve(name + ".up.sql"), step.upgrade());
        if (!step.downgrade().isEmpty()) {
          write(folder.resolve(name + ".down.sql"), step.downgrade());
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
          .mapToObj(i -> "%04d_%s.up.sql:1".formatted(i + 1, steps.get(i).name()))
          .toList();
    }

    @Override
    public FindingCode refusal() {
      return FindingCode.RT101;
    }

    @Override
    public boolean canRepeat() {
      return false;
    }
  }
}
