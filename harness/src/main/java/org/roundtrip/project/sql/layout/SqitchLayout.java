package org.roundtrip.project.sql.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.roundtrip.project.EngineChoice;
import org.roundtrip.project.sql.Folder;
import org.roundtrip.project.sql.LayoutContents;
import org.roundtrip.project.sql.ScriptError;
import org.roundtrip.project.sql.ScriptText;
import org.roundtrip.project.sql.SqlFile;
import org.roundtrip.project.sql.TransactionRule;
import org.roundtrip.revision.RevisionId;

/**
 * Sqitch: the plan defines the order. The scripts are in {@code deploy/} and {@code revert/} and
 * contain their own BEGIN and COMMIT. The earlier scripts of a reworked change have the tag in
 * their names, as in {@code deploy/users@v1.sql}.
 */
final class SqitchLayout implements Layout {

  @Override
  public String name() {
    return "sqitch";
  }

  @Override
  public List<String> own(Folder folder) {
    String plan = SqitchSettings.of(folder).plan();
    return folder.has(plan) ? List.of(plan) : List.of();
  }

  /** Sqitch ignores files that the plan does not name. */
  @Override
  public boolean toleratesStrangers() {
    return true;
  }

  @Override
  public LayoutContents read(Folder folder) {
    SqitchSettings settings = SqitchSettings.of(folder);
    SqlFile plan = folder.read(settings.plan()).readable();
    Names names = new Names();
    LinearRevisions chain = new LinearRevisions();
    for (SqitchPlan.Change change : new SqitchPlan(plan).changes()) {
      add(chain, new Place(folder, settings, plan, change), names);
    }
    LayoutContents contents = chain.contents();
    return settings
        .engine()
        .flatMap(engine -> EngineChoice.named(Set.of(engine), "sqitch.conf"))
        .map(contents::with)
        .orElse(contents);
  }

  private static void add(LinearRevisions chain, Place place, Names names) {
    String name = place.name();
    ScriptText up = place.deploy();
    chain.add(
        name,
        name,
        LinearRevisions.words(place.change().name().replace('/', ' ')),
        names.requiredBy(place.change()),
        up.location(),
        up.parts(TransactionRule.NONE),
        place.revert().parts(TransactionRule.NONE));
    names.put(place.change(), name);
  }

  /** Finds the scripts of a change. */
  private record Place(
      Folder folder, SqitchSettings settings, SqlFile plan, SqitchPlan.Change change) {

    /** The change's name, with the tag of its scripts if it was reworked. */
    String name() {
      List<String> tagged = change.reworkTags().stream().map(tag -> change.name() + tag).toList();
      return tagged.stream()
          .filter(each -> folder.has(file(settings.deploy(), each)))
          .findFirst()
          .orElse(tagged.isEmpty() ? change.name() : tagged.get(0));
    }

    ScriptText deploy() {
      String file = file(settings.deploy(), name());
      return folder.has(file)
          ? folder.read(file).asScript()
          : ScriptText.unreadable(
              new ScriptError(
                  plan.at(change.line()),
                  "the change '%s' has no script '%s'; add it."
                      .formatted(name(), folder.resolve(file))));
    }

    ScriptText revert() {
      String file = file(settings.revert(), name());
      return folder.has(file)
          ? folder.read(file).asScript()
          : ScriptText.missing(folder.resolve(file), "There is no revert script.");
    }

    private String file(String folderName, String script) {
      return folderName + "/" + script + "." + settings.extension();
    }
  }

  /** The names with which later changes can require a change. */
  private static final class Names {

    private final Map<String, RevisionId> latest = new HashMap<>();

    void put(SqitchPlan.Change change, String id) {
      latest.put(change.name(), new RevisionId(id));
      for (String tag : change.tags()) {
        latest.put(tag, new RevisionId(id));
        List.copyOf(latest.entrySet()).stream()
            .filter(each -> !each.getKey().contains("@"))
            .forEach(each -> latest.put(each.getKey() + tag, each.getValue()));
      }
    }

    /** An unknown requirement is kept as written, so that the graph reports it. */
    List<RevisionId> requiredBy(SqitchPlan.Change change) {
      return change.requires().stream()
          .map(each -> latest.getOrDefault(each, new RevisionId(each)))
          .distinct()
          .toList();
    }
  }
}
