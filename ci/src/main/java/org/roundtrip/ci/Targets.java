package org.roundtrip.ci;

import java.util.List;
import org.roundtrip.upgrade.AppliedRevisions;
import org.roundtrip.upgrade.Step;

/** Texts that the commands that migrate a database share. */
final class Targets {

  static final String DESCRIPTION =
      "An id, a name, a unique prefix of either, head, heads, base, +1 or -1.";

  private Targets() {}

  static String result(List<Step> steps, AppliedRevisions now) {
    return (steps.isEmpty() ? "Nothing to do: the" : "The") + " database is at " + now + ".";
  }
}
