package org.roundtrip.ci;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.roundtrip.database.Engine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an engine's word. */
final class EngineName implements ITypeConverter<Engine> {

  @Override
  public Engine convert(String value) {
    return Arrays.stream(Engine.values())
        .filter(engine -> engine.word().equals(value))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'"
                        + value
                        + "' is none of the databases "
                        + Arrays.stream(Engine.values())
                            .map(Engine::word)
                            .collect(Collectors.joining(", "))));
  }
}
