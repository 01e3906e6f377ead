package org.roundtrip.shard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.revision.UnreadableHistoryException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes a file of timings. */
public final class TimingsFile {

  /** The name of the file beside {@code roundtrip.toml}. */
  public static final String NAME = "roundtrip-timings.json";

  private static final String FORMAT = "roundtrip-timings/1";

  private TimingsFile() {}

  /**
   * Reads a file.
   *
   * @return {@link Timings#NONE} if there is no file
   * @throws UnreadableHistoryException if it is not a file of timings
   */
  public static Timings read(Path file) {
    if (!Files.exists(file)) {
      return Timings.NONE;
    }
    try {
      JsonNode tree = JsonMapper.shared().readTree(Files.readString(file));
      if (!FORMAT.equals(tree.path("format").asString(""))) {
        throw invalid(file, "its format is not '" + FORMAT + "'");
      }
      Map<String, Map<String, Double>> seconds = new TreeMap<>();
      tree.path("seconds")
          .forEachEntry((engine, revisions) -> seconds.put(engine, seconds(revisions)));
      return new Timings(seconds);
    } catch (JacksonException e) {
      throw invalid(file, "line " + e.getLocation().getLineNr() + " is not JSON");
    } catch (IOException e) {
      throw new EnvironmentException("Cannot read '%s': %s".formatted(file, e.getMessage()), e);
    }
  }

  private static Map<String, Double> seconds(JsonNode revisions) {
    Map<String, Double> seconds = new TreeMap<>();
    revisions.forEachEntry((name, value) -> seconds.put(name, value.asDouble(0)));
    return seconds;
  }

  private static UnreadableHistoryException invalid(Path file, String why) {
    return new UnreadableHistoryException(
        "The timings '%s' cannot be read: %s. Write them again with 'roundtrip merge', or delete the file."
            .formatted(file, why));
  }

  /**
   * Writes a file.
   *
   * @throws EnvironmentException if it cannot be written
   */
  public static void write(Timings timings, Path file) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("format", FORMAT);
    tree.put("seconds", timings.seconds());
    JsonMapper indented = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    try {
      Files.writeString(file, indented.writeValueAsString(tree) + "\n");
    } catch (IOException e) {
      throw new EnvironmentException("Cannot write '%s': %s".formatted(file, e.getMessage()), e);
    }
  }
}
