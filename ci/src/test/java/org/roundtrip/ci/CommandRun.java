package org.roundtrip.ci;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** One run of the whole command in this JVM. */
public record CommandRun(int exitCode, String out, String err) {

  public static CommandRun of(String... arguments) {
    StringWriter written = new StringWriter();
    StringWriter complained = new StringWriter();
    CommandLine line =
        RoundtripCommand.line()
            .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
            .setOut(new PrintWriter(written))
            .setErr(new PrintWriter(complained));
    int exitCode = line.execute(arguments);
    line.getOut().flush();
    line.getErr().flush();
    return new CommandRun(exitCode, written.toString(), complained.toString());
  }
}
