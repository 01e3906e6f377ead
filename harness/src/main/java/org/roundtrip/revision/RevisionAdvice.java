package org.roundtrip.revision;

import java.util.List;
import java.util.stream.Collectors;

/** How the project's tool declares relations between revisions, for use in advice. */
public final class RevisionAdvice {

  private RevisionAdvice() {}

  /** How to merge heads, as a sentence. */
  static String merge(List<Revision> heads) {
    String ids = ids(heads, ", ");
    return "'upgrade head' is ambiguous. Merge the heads"
        + switch (format(heads.get(heads.size() - 1))) {
          case "py" -> ":\nalembic merge -m \"merge heads\" " + ids(heads, " ");
          case "sql" -> " with a revision that revises all of them:\n-- revises: " + ids;
          default -> " with a revision that revises all of them: " + ids + ".";
        };
  }

  /** How a revision states that it depends on another one, as the object of "declare it". */
  public static String dependency(Revision revision) {
    return switch (format(revision)) {
      case "py" -> "with 'depends_on = …'";
      case "sql" -> "with '-- depends on: …'";
      default -> "in the revision";
    };
  }

  private static String ids(List<Revision> revisions, String separator) {
    return revisions.stream().map(r -> r.id().value()).collect(Collectors.joining(separator));
  }

  private static String format(Revision revision) {
    String file = revision.location().file().toString();
    return file.substring(file.lastIndexOf('.') + 1);
  }
}
