package org.roundtrip.ci;

import java.io.PrintWriter;
import java.util.function.BooleanSupplier;
import org.roundtrip.ci.report.CommandLineWording;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.database.ShutdownHook;
import org.roundtrip.revision.UnknownRevisionException;
import org.roundtrip.revision.UnreadableHistoryException;
import org.roundtrip.rowtest.WrongDeclarationException;
import org.roundtrip.upgrade.UpgradeFailedException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what was thrown into one clear sentence and an exit code. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {

  private final BooleanSupplier debug;

  Failures(BooleanSupplier debug) {
    this.debug = debug;
  }

  @Override
  public int handleParseException(ParameterException wrong, String[] arguments) {
    CommandLine line = wrong.getCommandLine();
    PrintWriter err = line.getErr();
    err.println(says(line, wrong.getMessage()));
    if (!UnmatchedArgumentException.printSuggestions(wrong, err)) {
      err.println("Try '" + line.getCommandSpec().qualifiedName() + " --help'.");
    }
    trace(line, wrong);
    return ExitCode.WRONG_USE;
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
    line.getErr().println(says(line, sentence(failure)));
    trace(line, failure);
    return exitCode(failure);
  }

  private static int exitCode(Exception failure) {
    if (failure instanceof UpgradeFailedException) {
      return ExitCode.FINDINGS;
    }
    return failure instanceof UnreadableHistoryException
            || failure instanceof UnknownRevisionException
            || failure instanceof WrongDeclarationException
        ? ExitCode.WRONG_USE
        : ExitCode.ENVIRONMENT;
  }

  private String sentence(Exception failure) {
    if (ShutdownHook.hasBegun()) {
      return "Interrupted; the scratch databases are removed.";
    }
    String message = CommandLineWording.INSTANCE.message(failure);
    if (exitCode(failure) != ExitCode.ENVIRONMENT || failure instanceof EnvironmentException) {
      return message;
    }
    String what = failure.getClass().getSimpleName() + ": " + message;
    return "Unexpected failure: "
        + what
        + (debug.getAsBoolean() ? "" : "\nRun again with --debug to print the stack trace.");
  }

  private static String says(CommandLine line, String message) {
    return line.getColorScheme().errorText("roundtrip: ") + message;
  }

  private void trace(CommandLine line, Exception failure) {
    if (debug.getAsBoolean()) {
      failure.printStackTrace(line.getErr());
    }
  }
}
