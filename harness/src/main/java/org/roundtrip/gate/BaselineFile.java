package org.roundtrip.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.revision.UnreadableHistoryException;
import org.roundtrip.setting.Advice;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes the baseline: JSON with one entry a line, sorted, so that a review shows what
 * changed.
 */
public final class BaselineFile {

  private static final String FORMAT = "roundtrip-baseline/1";

  private BaselineFile() {}

  /**
   * Reads a baseline.
   *
   * @return a baseline without entries if there is no file
   * @throws UnreadableHistoryException if the file is not a baseline
   */
  public static Baseline read(Path file) {
    if (!Files.exists(file)) {
      return Baseline.none(file);
    }
    try {
      JsonNode tree = JsonMapper.shared().readTree(Files.readString(file));
      if (!FORMAT.equals(tree.path("format").asString(""))) {
        throw invalid(file, "its format is not '" + FORMAT + "'");
      }
      List<BaselineEntry> entries = new ArrayList<>();
      tree.path("findings").forEach(entry -> entries.add(entry(file, entry)));
      return Baseline.none(file).with(entries);
    } catch (JacksonException e) {
      throw invalid(file, "line " + e.getLocation().getLineNr() + " is not JSON");
    } catch (IOException e) {
      throw new EnvironmentException(
          Advice.of("Cannot read '%s': %s".formatted(file, e.getMessage())), e);
    }
  }

  private static BaselineEntry entry(Path file, JsonNode entry) {
    String word = entry.path("code").asString("");
    FindingCode code =
        FindingCode.named(word).orElseThrow(() -> invalid(file, "'" + word + "' is not a code"));
    List<String> objects = new ArrayList<>();
    entry.path("objects").forEach(object -> objects.add(object.asString()));
    return new BaselineEntry(code, text(entry, "revision"), text(entry, "database"), objects);
  }

  private static @Nullable String text(JsonNode entry, String key) {
    return entry.hasNonNull(key) ? entry.get(key).asString() : null;
  }

  private static UnreadableHistoryException invalid(Path file, String why) {
    return new UnreadableHistoryException(
        "The baseline '%s' cannot be read: %s. Write it again with 'roundtrip baseline'."
            .formatted(file, why));
  }

  /**
   * Replaces the file; an interruption leaves the old one or the new one.
   *
   * @throws EnvironmentException if the file cannot be written
   */
  public static void write(Baseline baseline) {
    Path file = baseline.file();
    Path temporary = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.writeString(temporary, text(baseline));
      Files.move(
          temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new EnvironmentException(
          Advice.of("Cannot write the baseline '%s': %s".formatted(file, e.getMessage())), e);
    }
  }

  private static String text(Baseline baseline) {
    return baseline.entries().stream()
        .map(entry -> "    " + JsonMapper.shared().writeValueAsString(tree(entry)))
        .collect(
            Collectors.joining(
                ",\n", "{\n  \"format\": \"" + FORMAT + "\",\n  \"findings\": [\n", "\n  ]\n}\n"));
  }

  private static Map<String, Object> tree(BaselineEntry entry) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("code", entry.code().name());
    if (entry.revision() != null) {
      tree.put("revision", entry.revision());
    }
    if (entry.database() != null) {
      tree.put("database", entry.database());
    }
    if (!entry.objects().isEmpty()) {
      tree.put("objects", entry.objects());
    }
    return tree;
  }
}
