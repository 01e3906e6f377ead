package org.roundtrip.ci.console;

import org.roundtrip.finding.Severity;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * The few colours that are used.
 *
 * @param colourful false where colours cannot be shown or are not wanted
 */
public record Palette(boolean colourful) {

  String of(Severity severity, String text) {
    return switch (severity) {
      case ERROR -> painted(Style.fg_red, text);
      case WARNING -> painted(Style.fg_yellow, text);
      case NOTE -> painted(Style.fg_cyan, text);
    };
  }

  String good(String text) {
    return painted(Style.fg_green, text);
  }

  String heading(String text) {
    return painted(Style.underline, text);
  }

  private String painted(IStyle colour, String text) {
    return colourful ? Style.bold.on() + colour.on() + text + Style.reset.on() : text;
  }
}
