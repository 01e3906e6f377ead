package org.roundtrip.project.alembic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.project.ToolSettings;
import org.roundtrip.project.tool.Story;
import org.roundtrip.project.tool.ToolContract;
import org.roundtrip.project.tool.ToolFixture;

/** Alembic keeps the contract. */
@Tag("python")
class AlembicContractTest extends ToolContract {

  AlembicContractTest() {
    super(new Fixture());
  }

  private static final class Fixture implements ToolFixture {

    private static final List<String> IDS = List.of("99b3ff7741d5", "a1c2e3", "0f");

    @Override
    public String layout() {
      return "alembic";
    }

    @Override
    public Path write(Path folder, Story story, Engine engine) throws IOException {
      AlembicFolder project = AlembicFolder.in(folder);
      for (int i = 0; i < 3; i++) {
        Story.Step step = story.steps().get(i);
        boolean refuses = story == Story.REFUSES && i == 2;
        List<String> downgrade =
            refuses
                ? List.of("raise NotImplementedError('tags stay')")
                : statements(step.downgrade());
        String down = i == 0 ? "None" : "'" + IDS.get(i - 1) + "'";
        String title = step.name().replace('_', ' ');
        project.revision(IDS.get(i), title, down, statements(step.upgrade()), downgrade);
      }
      return folder;
    }

    private static List<String> statements(List<String> sql) {
      return sql.stream().map(text -> "op.execute('" + text + "')").toList();
    }

    @Override
    public ToolSettings settings(Path project, Engine engine) {
      return AlembicFolder.settings();
    }

    @Override
    public List<String> ids() {
      return IDS;
    }

    @Override
    public List<String> places() {
      List<Story.Step> steps = Story.SOUND.steps();
      return IntStream.range(0, 3)
          .mapToObj(i -> "alembic/versions/%s_%s.py:1".formatted(IDS.get(i), steps.get(i).name()))
          .toList();
    }

    @Override
    public FindingCode refusal() {
      return FindingCode.RT102;
    }
  }
}
