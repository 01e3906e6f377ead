package org.roundtrip.junit;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.platform.commons.support.AnnotationSupport;
import org.roundtrip.revision.Revision;

/** How things are called in the test tree. */
final class Words {

  private Words() {}

  /** A class's display name, else its simple name. */
  static String of(Class<?> type) {
    return AnnotationSupport.findAnnotation(type, DisplayName.class)
        .map(DisplayName::value)
        .orElse(type.getSimpleName());
  }

  /** A revision's name, with its title unless the name says the same: {@code 7c1e add status}. */
  static String of(Revision revision) {
    boolean said = letters(revision.name()).contains(letters(revision.title()));
    return said ? revision.name() : revision.name() + " " + revision.title();
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
