package org.roundtrip.generate.value;

import com.github.curiousoddman.rgxgen.RgxGen;
import com.github.curiousoddman.rgxgen.config.RgxGenOption;
import com.github.curiousoddman.rgxgen.config.RgxGenProperties;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A regular expression that generates matching texts. */
public final class TextPattern {

  private static final int MOST_REPETITIONS = 12;

  private final RgxGen generator;

  private TextPattern(RgxGen generator) {
    this.generator = generator;
  }

  /**
   * Parses an expression.
   *
   * @throws IllegalArgumentException if the expression is not valid, or uses a feature for which no
   *     texts can be generated
   */
  public static TextPattern of(String regex) {
    try {
      Pattern.compile(regex);
      RgxGenProperties properties = new RgxGenProperties();
      RgxGenOption.INFINITE_PATTERN_REPETITION.setInProperties(properties, MOST_REPETITIONS);
      TextPattern pattern = new TextPattern(RgxGen.parse(properties, regex));
      pattern.example(new Random(0));
      return pattern;
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "\"" + regex + "\" is not a valid regular expression: " + e.getDescription() + ".", e);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(
          "No texts can be generated for the regular expression \"" + regex + "\".", e);
    }
  }

  /** A matching text; the same for the same state of the random generator. */
  public String example(Random random) {
    return generator.generate(random);
  }
}
