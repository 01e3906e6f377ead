package org.roundtrip.project.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.roundtrip.database.EnvironmentException;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the commands are those of a POSIX system")
class ProgramTest {

  @TempDir Path folder;

  @Test
  void theResultHasBothOutputsAndTheExitCode() {
    String script = "echo $NAME; pwd; echo wrong >&2; cat; exit 3";
    Output output = program(60).run(List.of("sh", "-c", script), Map.of("NAME", "value"));
    assertThat(output).isEqualTo(new Output(3, "value\n" + folder + "\n", "wrong\n"));
    assertThat(output.last(2)).containsExactly(folder.toString(), "wrong");
  }

  @Test
  void aCommandOverTheTimeLimitIsKilledWithItsChildren() throws Exception {
    String script = "(while :; do echo x >> beat; sleep 0.05; done) & wait";
    Output output = program(1).run(List.of("sh", "-c", script), Map.of());
    assertThat(output.exit()).isEqualTo(Output.STOPPED);
    Thread.sleep(200);
    long beats = Files.size(folder.resolve("beat"));
    Thread.sleep(300);
    assertThat(Files.size(folder.resolve("beat"))).isEqualTo(beats).isPositive();
  }

  @Test
  void aRemainingChildDoesNotBlockTheCommand() {
    long begun = System.nanoTime();
    Output output = program(60).run(List.of("sh", "-c", "sleep 5 & echo done"), Map.of());
    assertThat(output.out()).isEqualTo("done\n");
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
  }

  @Test
  void aMissingCommandIsNamed() {
    assertThatThrownBy(() -> program(60).run(List.of("no-such-tool", "up"), Map.of()))
        .isInstanceOf(EnvironmentException.class)
        .hasMessageStartingWith("The command 'no-such-tool' cannot be run in " + folder)
        .hasMessageEndingWith("; correct it under [command] in roundtrip.toml.");
  }

  private Program program(int seconds) {
    return new Program(folder, Duration.ofSeconds(seconds));
  }
}
