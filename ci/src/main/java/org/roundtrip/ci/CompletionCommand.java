package org.roundtrip.ci;

import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the script that completes the command in a shell. */
@Command(
    name = "generate-completion",
    description = "Print a script that completes commands, options and values in bash and zsh.",
    footer = {"", "Example:", "  source <(roundtrip generate-completion)"})
final class CompletionCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    CommandLine root = Objects.requireNonNull(spec).root().commandLine();
    PrintWriter out = root.getOut();
    out.print(AutoComplete.bash(root.getCommandName(), root));
    out.flush();
  }
}
