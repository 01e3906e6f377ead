package org.roundtrip.rowtest;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.roundtrip.generate.fill.Phase;
import org.roundtrip.rowtest.Case.Moment;

/**
 * Names a case so that it can be run alone: {@code 1-8311-both-edges-0-9f2c41} is version 1, seed
 * 8311, the first set of edges, for a schema whose hash begins with these digits.
 *
 * @param seed where the random choices started
 * @param chosen the case
 * @param schema the hash of the schema that the rows are generated for
 */
public record CaseToken(long seed, Case chosen, String schema) {

  private static final int VERSION = 1;
  private static final Pattern FORM =
      Pattern.compile(
          "(\\d+)-(-?\\d+)-(before|later|both)-(typical|minimal|edges|twins|random)-(\\d+)-(\\w+)");

  /**
   * Reads a token.
   *
   * @throws IllegalArgumentException when it is none, with a sentence that says so
   */
  public static CaseToken parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "'%s' is no case; copy it from the line that begins with Reproduce.".formatted(text));
    }
    if (Integer.parseInt(parts.group(1)) != VERSION) {
      throw new IllegalArgumentException(
          "The case '%s' was made by another version of Roundtrip; run the revision without it."
              .formatted(text));
    }
    Phase phase = Phase.valueOf(parts.group(4).toUpperCase(Locale.ROOT));
    Moment moment = Moment.valueOf(parts.group(3).toUpperCase(Locale.ROOT));
    Case chosen = new Case(phase, Integer.parseInt(parts.group(5)), moment);
    return new CaseToken(Long.parseLong(parts.group(2)), chosen, parts.group(6));
  }

  @Override
  public String toString() {
    return "%d-%d-%s-%s-%d-%s"
        .formatted(
            VERSION,
            seed,
            chosen.moment().name().toLowerCase(Locale.ROOT),
            chosen.phase().name().toLowerCase(Locale.ROOT),
            chosen.index(),
            schema);
  }
}
