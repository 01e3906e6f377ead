package org.roundtrip.finding.data;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.nio.file.Path;
import java.util.Arrays;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Evidence;
import org.roundtrip.revision.RevisionId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.module.SimpleModule;

/**
 * Converts records that contain findings to JSON and back, without loss. The JSON is for other runs
 * of the same version, not for users: its names are the names of the records.
 */
public final class FindingData {

  private static final JsonMapper MAPPER = mapper();

  private FindingData() {}

  /** A record as JSON. */
  public static byte[] write(Record data) {
    return MAPPER.writeValueAsBytes(data);
  }

  /**
   * Reads a record.
   *
   * @throws IllegalArgumentException if the JSON is not the JSON of such a record
   */
  public static <T extends Record> T read(byte[] json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JacksonException | NullPointerException e) {
      throw new IllegalArgumentException("not the data of a " + type.getSimpleName(), e);
    }
  }

  /** The record of an evidence is its class. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "evidence")
  private interface Typed {}

  private static JsonMapper mapper() {
    SimpleModule values = new SimpleModule();
    TextValues.add(values, Path.class, Path::toString, Path::of);
    TextValues.add(values, RevisionId.class, RevisionId::value, RevisionId::new);
    TextValues.add(values, Engine.class, Engine::word, word -> Engine.named(word).orElseThrow());
    AdviceData.add(values);
    NamedType[] evidence =
        Arrays.stream(Evidence.class.getPermittedSubclasses())
            .map(type -> new NamedType(type, type.getSimpleName()))
            .toArray(NamedType[]::new);
    return JsonMapper.builder()
        .addModule(values)
        .addMixIn(Evidence.class, Typed.class)
        .registerSubtypes(evidence)
        .changeDefaultVisibility(
            seen ->
                seen.withVisibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
                    .withVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
                    .withVisibility(PropertyAccessor.CREATOR, JsonAutoDetect.Visibility.ANY))
        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build();
  }
}
