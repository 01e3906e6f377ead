package org.roundtrip.project.spring;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.roundtrip.revision.UnreadableHistoryException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads YAML as properties. Loaded only if there is a file to read: the library is optional. */
final class YamlText {

  private YamlText() {}

  /** The properties of the documents that apply to every profile or to this one. */
  static Map<String, String> flat(Path file, String text, String profile) {
    Map<String, String> all = new LinkedHashMap<>();
    try {
      for (Object document : new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(text)) {
        Map<String, String> flat = new LinkedHashMap<>();
        flatten("", document, flat);
        String wanted = flat.getOrDefault("spring.config.activate.on-profile", profile);
        if (wanted.equals(profile)) {
          all.putAll(flat);
        }
      }
      return all;
    } catch (YAMLException e) {
      throw new UnreadableHistoryException(
          "The file '"
              + file
              + "' is not valid YAML: "
              + Objects.requireNonNull(e.getMessage()).lines().findFirst().orElse("")
              + ".",
          e);
    }
  }

  private static void flatten(String prefix, Object value, Map<String, String> flat) {
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, inner) -> flatten(prefix.isEmpty() ? "" + key : prefix + "." + key, inner, flat));
    } else if (value instanceof List<?> list) {
      flat.put(prefix, String.join(",", list.stream().map(String::valueOf).toList()));
    } else if (value != null) {
      flat.put(prefix, value.toString());
    }
  }
}
