package org.roundtrip.ci;

import java.util.Arrays;
import org.roundtrip.finding.Severity;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a severity. */
final class SeverityName implements ITypeConverter<Severity> {

  @Override
  public Severity convert(String word) {
    return Arrays.stream(Severity.values())
        .filter(severity -> severity.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'" + word + "' is no severity; use error, warning or note."));
  }
}
