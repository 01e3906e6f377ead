package org.roundtrip.ci;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command as a whole: what its parts share. */
@Command(
    name = "roundtrip",
    description = "Verifies database migrations.",
    mixinStandardHelpOptions = true,
    versionProvider = BuildVersion.class,
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND",
    usageHelpAutoWidth = true,
    sortOptions = false,
    sortSynopsis = false,
    optionListHeading = "%nOptions:%n",
    parameterListHeading = "%nArguments:%n",
    commandListHeading = "%nCommands:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:no errors; there may be warnings and notes",
      "1:at least one finding is an error, or a migration failed",
      "2:incorrect usage, or an unreadable history",
      "3:the environment failed: a database, a container engine, a disk",
      "130, 143:the run was interrupted by SIGINT or SIGTERM"
    },
    subcommands = {
      VerifyCommand.class,
      InitCommand.class,
      MergeCommand.class,
      BaselineCommand.class,
      PolicyCommand.class,
      ExplainCommand.class,
      DoctorCommand.class,
      HistoryCommand.class,
      HeadsCommand.class,
      RevisionCommand.class,
      CurrentCommand.class,
      UpgradeCommand.class,
      DowngradeCommand.class,
      StampCommand.class,
      CompletionCommand.class
    })
final class RoundtripCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "On failure, also print the stack trace.")
  private boolean debug;

  private RoundtripCommand(CommandSpec spec) {
    this.spec = spec;
  }

  /** The command line, ready to be executed; its exit codes are those of the contract. */
  static CommandLine line() {
    RoundtripCommand command = new RoundtripCommand(CommandSpec.create());
    Failures failures = new Failures(() -> command.debug);
    return new CommandLine(command)
        .setParameterExceptionHandler(failures)
        .setExecutionExceptionHandler(failures);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing command.");
  }
}
