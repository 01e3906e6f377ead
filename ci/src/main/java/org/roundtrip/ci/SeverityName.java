package org.roundtrip.ci;

import java.util.Arrays;
import java.util.Iterator;
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

  /** The names, for completion. */
  static final class Names implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(Severity.values()).map(Severity::word).iterator();
    }
  }
}
