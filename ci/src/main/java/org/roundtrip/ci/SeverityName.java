package org.roundtrip.ci;

import org.roundtrip.finding.Severity;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a severity. */
final class SeverityName implements ITypeConverter<Severity> {

  @Override
  public Severity convert(String word) {
    return Severity.named(word)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'" + word + "' is no severity; use error, warning or note."));
  }
}
