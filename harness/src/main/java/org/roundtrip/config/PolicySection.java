package org.roundtrip.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Severity;
import org.roundtrip.gate.Irreversible;
import org.roundtrip.gate.Policy;
import org.roundtrip.gate.SeverityRule;
import org.roundtrip.setting.NearestName;
import org.tomlj.TomlTable;

/** {@code [policy]}: which findings fail a run. */
final class PolicySection {

  /** A name without these characters is not the path of a migration. */
  private static final Pattern PATH = Pattern.compile("[/.*?\\[{]");

  private PolicySection() {}

  static Policy read(Optional<Section> section) {
    if (section.isEmpty()) {
      return Policy.DEFAULT;
    }
    Section policy = section.get().only("irreversible", "from", "severity");
    Optional<Irreversible> irreversible =
        policy.text("irreversible").map(word -> irreversible(policy, word));
    Optional<String> from = policy.text("from");
    List<SeverityRule> rules = new ArrayList<>();
    policy.table("severity").ifPresent(all -> addAll(all, rules));
    return new Policy(
        irreversible.orElse(Irreversible.FORBID),
        irreversible.isPresent() ? policy.location("irreversible") : null,
        from.orElse(null),
        from.isPresent() ? policy.location("from") : null,
        rules);
  }

  private static Irreversible irreversible(Section policy, String word) {
    return Irreversible.of(word)
        .orElseThrow(
            () ->
                policy.invalid(
                    "irreversible",
                    "must be %s, not '%s'."
                        .formatted(
                            Arrays.stream(Irreversible.values())
                                .map(Irreversible::word)
                                .collect(Collectors.joining(", ")),
                            word)));
  }

  /** A key is a code, or an engine or a glob of paths with codes of its own. */
  private static void addAll(Section all, List<SeverityRule> rules) {
    for (String key : all.keys()) {
      if (isTable(all, key)) {
        Section own = all.table(key).orElseThrow();
        Engine engine = engine(all, key);
        own.keys().forEach(code -> rules.add(rule(own, code, engine, engine == null ? key : null)));
      } else {
        rules.add(rule(all, key, null, null));
      }
    }
  }

  private static boolean isTable(Section all, String key) {
    return all.value(key) instanceof TomlTable;
  }

  /** The engine that a key names; null if the key is a glob of paths. */
  private static @Nullable Engine engine(Section all, String key) {
    Optional<Engine> engine = Engine.named(key);
    if (engine.isEmpty() && !PATH.matcher(key).find()) {
      List<String> engines = Engine.all().stream().map(Engine::word).toList();
      throw all.invalid(
          key,
          "is no code, no engine (%s) and no glob of paths, such as \"legacy/**\".%s"
              .formatted(String.join(", ", engines), NearestName.question(key, engines)));
    }
    return engine.orElse(null);
  }

  private static SeverityRule rule(
      Section section, String key, @Nullable Engine engine, @Nullable String path) {
    String word = section.text(key).orElseThrow();
    Severity severity = Severity.named(word).orElse(null);
    if (severity == null && !word.equals(SeverityRule.OFF)) {
      throw section.invalid(
          key,
          "must be error, warning, note or off, not '%s'."
              .formatted(word.toLowerCase(Locale.ROOT)));
    }
    return new SeverityRule(section.code(key, key), severity, engine, path, section.location(key));
  }
}
