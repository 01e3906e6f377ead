package org.roundtrip.ci;

import java.util.stream.Collectors;
import org.roundtrip.dialect.Engine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an engine's word. */
final class EngineName implements ITypeConverter<Engine> {

  @Override
  public Engine convert(String value) {
    return Engine.named(value)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'"
                        + value
                        + "' is not one of "
                        + Engine.all().stream()
                            .map(Engine::word)
                            .collect(Collectors.joining(", "))));
  }
}
