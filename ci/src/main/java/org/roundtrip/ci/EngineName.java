package org.roundtrip.ci;

import java.util.Iterator;
import java.util.List;
import org.roundtrip.dialect.Engine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of an engine. */
final class EngineName implements ITypeConverter<Engine> {

  @Override
  public Engine convert(String value) {
    return Engine.named(value)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'" + value + "' is not one of " + String.join(", ", names())));
  }

  private static List<String> names() {
    return Engine.all().stream().map(Engine::word).toList();
  }

  /** The names, for completion. */
  static final class Names implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
      return names().iterator();
    }
  }
}
