package org.roundtrip.junit;

import org.junit.jupiter.api.DisplayName;
import org.junit.platform.commons.support.AnnotationSupport;

/** How things are called in the test tree. */
final class DisplayNames {

  private DisplayNames() {}

  /** A class's display name, else its simple name. */
  static String of(Class<?> type) {
    return AnnotationSupport.findAnnotation(type, DisplayName.class)
        .map(DisplayName::value)
        .orElse(type.getSimpleName());
  }
}
