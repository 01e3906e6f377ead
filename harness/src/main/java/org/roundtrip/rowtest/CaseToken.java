package org.roundtrip.rowtest;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.roundtrip.generate.fill.Phase;
import org.roundtrip.rowtest.Case.Moment;

/**
 * Identifies a case so that it can be run alone: {@code 1-8311-both-edges-0-9f2c41} is version 1,
 * seed 8311, rows at both moments, the first set of edges, and the hash of the schema.
 *
 * @param seed the seed of the random generator
 * @param chosen the case
 * @param schema the hash of the schema that the rows are generated for
 */
public record CaseToken(long seed, Case chosen, String schema) {

  private static final int VERSION = 1;
  private static final Pattern FORM =
      Pattern.compile(
          "(\\d+)-(-?\\d+)-(before|later|both)-(typical|minimal|edges|twins|random)-(\\d+)-(\\w+)");

  /**
   * Parses a token.
   *
   * @throws IllegalArgumentException if the text is not a token of this version; the message is a
   *     sentence
   */
  public static CaseToken parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "'%s' is not a case token. Copy the token from the line that starts with Reproduce."
              .formatted(text));
    }
    if (Integer.parseInt(parts.group(1)) != VERSION) {
      throw new IllegalArgumentException(
          "The case token '%s' is from another version of Roundtrip. Run the revision without it."
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
