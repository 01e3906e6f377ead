package org.roundtrip.change;

import java.util.Set;
import org.roundtrip.revision.Revision;

/** How a layout orders and identifies revisions. */
record OrderRule(String layout) {

  private static final Set<String> PARENTS = Set.of("native", "alembic");
  private static final Set<String> FLYWAY = Set.of("flyway", "flyway-sql");

  /** Whether each revision names its parents. */
  boolean areParentsWritten() {
    return PARENTS.contains(layout);
  }

  /** Whether the tool compares the titles of applied revisions with the files. */
  boolean recordsNames() {
    return FLYWAY.contains(layout);
  }

  /** Whether the tool runs a revision again after an edit, and after all others. */
  boolean isRepeatable(Revision revision) {
    return FLYWAY.contains(layout) && revision.id().value().equals(revision.name());
  }

  /** Whether a text declares that the tool runs the revision again after an edit. */
  boolean isDeclaredRepeatable(String text) {
    return layout.equals("liquibase")
        && text.matches("(?is).*\\brun(OnChange|Always)[\"']?\\s*[=:]\\s*[\"']?true.*");
  }
}
