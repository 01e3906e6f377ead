package org.roundtrip.ci;

import org.roundtrip.rowtest.CaseToken;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a set of rows. */
final class CaseOption implements ITypeConverter<CaseToken> {

  @Override
  public CaseToken convert(String value) {
    try {
      return CaseToken.parse(value);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
