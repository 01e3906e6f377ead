package org.roundtrip.finding.data;

import java.util.ArrayList;
import java.util.List;
import org.roundtrip.setting.Advice;
import org.roundtrip.setting.SettingValue;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** Advice, whose arguments are strings, settings and further advice. */
final class AdviceData {

  private static final String SENTENCE = "sentence";
  private static final String ARGUMENTS = "arguments";

  private AdviceData() {}

  static void add(SimpleModule module) {
    module.addSerializer(Advice.class, new Writer());
    module.addDeserializer(Advice.class, new Reader());
  }

  private static final class Writer extends ValueSerializer<Advice> {
    @Override
    public void serialize(Advice advice, JsonGenerator out, SerializationContext context) {
      out.writeStartObject();
      out.writeStringProperty(SENTENCE, advice.sentence());
      out.writeName(ARGUMENTS);
      out.writeStartArray();
      advice.arguments().forEach(argument -> context.writeValue(out, argument));
      out.writeEndArray();
      out.writeEndObject();
    }
  }

  private static final class Reader extends ValueDeserializer<Advice> {
    @Override
    public Advice deserialize(JsonParser in, DeserializationContext context) {
      JsonNode tree = context.readTree(in);
      List<Object> arguments = new ArrayList<>();
      for (JsonNode argument : tree.required(ARGUMENTS)) {
        arguments.add(argument(argument, context));
      }
      return new Advice(tree.required(SENTENCE).asString(), arguments);
    }

    private static Object argument(JsonNode argument, DeserializationContext context) {
      if (argument.isString()) {
        return argument.asString();
      }
      Class<?> type = argument.has(SENTENCE) ? Advice.class : SettingValue.class;
      return context.readTreeAsValue(argument, type);
    }
  }
}
