package org.roundtrip.finding.data;

import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** Values that are written as a text. */
final class TextValues {

  private TextValues() {}

  /** Adds a type of values to a module. */
  static <T> void add(
      SimpleModule module, Class<T> type, Function<T, String> text, Function<String, T> value) {
    module.addSerializer(type, new Writer<>(text));
    module.addDeserializer(type, new Reader<>(value));
  }

  private static final class Writer<T> extends ValueSerializer<T> {

    private final Function<T, String> text;

    Writer(Function<T, String> text) {
      this.text = text;
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializationContext context) {
      out.writeString(text.apply(value));
    }
  }

  private static final class Reader<T> extends ValueDeserializer<T> {

    private final Function<String, T> value;

    Reader(Function<String, T> value) {
      this.value = value;
    }

    @Override
    public T deserialize(JsonParser in, DeserializationContext context) {
      return value.apply(in.getString());
    }
  }
}
