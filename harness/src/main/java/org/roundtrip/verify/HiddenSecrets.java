package org.roundtrip.verify;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.check.CheckResult;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.finding.Cause;
import org.roundtrip.finding.Evidence;
import org.roundtrip.finding.Finding;
import org.roundtrip.setting.Advice;

/**
 * Hides the secrets of the settings in everything that a run reports. Messages of the project's
 * tool and of the database may repeat them.
 *
 * @param values the secrets, the longest first
 */
record HiddenSecrets(List<String> values) {

  /** Shorter values also occur in other words. */
  private static final int SHORTEST = 4;

  HiddenSecrets {
    values = List.copyOf(values);
  }

  /** The secrets among options of tools, and the passwords in URLs and SQL. */
  static HiddenSecrets of(Map<String, String> options, String... texts) {
    TreeSet<String> values =
        new TreeSet<>(Comparator.comparing(String::length).reversed().thenComparing(v -> v));
    options.forEach(
        (key, value) -> {
          if (Secrets.isSecret(key)) {
            values.add(value);
          }
          values.addAll(Secrets.passwords(value));
        });
    Stream.of(texts).forEach(text -> values.addAll(Secrets.passwords(text)));
    values.removeIf(value -> value.length() < SHORTEST || value.matches("/.*|true|false"));
    return new HiddenSecrets(List.copyOf(values));
  }

  String hide(String text) {
    String hidden = text;
    for (String value : values) {
      hidden = hidden.replace(value, Secrets.HIDDEN);
    }
    return hidden;
  }

  Advice hide(Advice advice) {
    return new Advice(
        hide(advice.sentence()),
        advice.arguments().stream()
            .map(argument -> argument instanceof String text ? hide(text) : argument)
            .toList());
  }

  /** The same failure; its cause, which only stack traces show, is left out if it has a secret. */
  EnvironmentException hide(EnvironmentException failure) {
    return values.isEmpty() || hide(failure.advice()).equals(failure.advice())
        ? failure
        : new EnvironmentException(hide(failure.advice()));
  }

  CheckResult hide(CheckResult result) {
    return values.isEmpty()
        ? result
        : new CheckResult(
            result.check(),
            result.findings().stream().map(this::hide).toList(),
            orNull(result.skipped()));
  }

  List<RevisionResult.Outcome> hideAll(List<RevisionResult.Outcome> results) {
    return results.stream()
        .map(
            result ->
                new RevisionResult.Outcome(
                    result.check(),
                    result.findings().stream().map(this::hide).toList(),
                    orNull(result.skipped())))
        .toList();
  }

  private Finding hide(Finding finding) {
    Cause cause = finding.cause();
    return new Finding(
        finding.code(),
        finding.severity(),
        finding.revision(),
        finding.database(),
        hide(finding.title()),
        hide(finding.summary()),
        finding.evidence().stream().map(this::hide).toList(),
        cause == null
            ? null
            : new Cause(cause.location(), orNull(cause.statement()), cause.group()),
        finding.fix(),
        finding.reproduction(),
        finding.alsoSeen().stream().map(this::hide).toList());
  }

  private Evidence hide(Evidence evidence) {
    if (evidence instanceof Evidence.Note note) {
      return new Evidence.Note(hide(note.sentences()));
    }
    if (evidence instanceof Evidence.Items seen) {
      return new Evidence.Items(hide(seen.items()));
    }
    if (evidence instanceof Evidence.Refusal refusal) {
      return new Evidence.Refusal(orNull(refusal.reason()), refusal.location());
    }
    if (evidence instanceof Evidence.FailedStatement failed) {
      return new Evidence.FailedStatement(
          hide(failed.text()),
          failed.location(),
          failed.speaker(),
          hide(failed.message()),
          failed.sqlState(),
          failed.applied(),
          failed.rolledBack());
    }
    return evidence;
  }

  private List<String> hide(List<String> texts) {
    return texts.stream().map(this::hide).toList();
  }

  private @Nullable String orNull(@Nullable String text) {
    return text == null ? null : hide(text);
  }
}
