package org.roundtrip.rowtest;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.roundtrip.rowtest.diagnose.RevisionUnderTest;
import org.roundtrip.schema.Attribute;
import org.roundtrip.schema.ObjectId;
import org.roundtrip.schema.ObjectKind;
import org.roundtrip.schema.SchemaSnapshot;
import org.roundtrip.sql.ScriptEffects;
import org.roundtrip.sql.TextWords;

/**
 * The names that the scripts of a revision mention, and those in the triggers that they fire and in
 * the functions and views that they use. In lower case.
 */
final class MentionedNames {

  private static final Set<ObjectKind> WITH_BODY =
      Set.of(ObjectKind.FUNCTION, ObjectKind.PROCEDURE, ObjectKind.VIEW);

  private final Set<String> words = new HashSet<>();

  private MentionedNames() {}

  static Set<String> of(RevisionUnderTest revision) {
    MentionedNames names = new MentionedNames();
    Stream.of(revision.upgrade(), revision.downgrade())
        .flatMap(Optional::stream)
        .map(ScriptEffects::words)
        .forEach(names.words::addAll);
    names.words.addAll(revision.source().words());
    SchemaSnapshot before = revision.seen().before().schema();
    before.objects().forEach(names::addTrigger);
    before.objects().forEach(names::addBody);
    return names.words;
  }

  private void addTrigger(ObjectId id, Map<String, String> attributes) {
    if (id.kind() == ObjectKind.TRIGGER && isMentioned(id.parent())) {
      words.addAll(TextWords.of(attributes.getOrDefault(Attribute.DEFINITION, "")));
    }
  }

  private void addBody(ObjectId id, Map<String, String> attributes) {
    String text = attributes.getOrDefault(Attribute.TEXT, attributes.get(Attribute.DEFINITION));
    String name = id.name().split("\\(", 2)[0];
    if (WITH_BODY.contains(id.kind()) && text != null && isMentioned(name)) {
      words.addAll(TextWords.of(text));
    }
  }

  private boolean isMentioned(String name) {
    return words.contains(name.toLowerCase(Locale.ROOT));
  }
}
