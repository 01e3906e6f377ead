package org.roundtrip.ci.pullrequest;

import java.io.IOException;
import java.util.Locale;

/** Pull requests with one fault or one harmless change each. */
enum PullRequest {
  ADDED_GOOD(
      author -> {
        author.begin();
        author.add(Sketch.TAGS);
      }),
  ADDED_IRREVERSIBLE(
      author -> {
        author.begin();
        author.add(Sketch.TAGS.withoutDowngrade());
      }),
  ADDED_LOSSY_WITH_A_REASON(
      author -> {
        author.begin();
        author.add(Sketch.DROP);
        author.configure(
            "[revisions." + author.tool().name(Sketch.DROP) + "]",
            "lossy = \"the names of rooms are public again in the next release\"");
      }),
  EDITED(
      author -> {
        author.begin();
        author.edit(Sketch.ROOMS, "name text", "name text NOT NULL");
      }),
  EDITED_COMMENT_ONLY(
      author -> {
        author.begin();
        author.add(Sketch.ROOMS.comment("rooms of users"));
      }),
  DELETED(
      author -> {
        author.begin();
        author.delete(Sketch.ROOMS);
      }),
  RENAMED(
      author -> {
        author.begin();
        author.delete(Sketch.ROOMS);
        author.add(
            new Sketch(
                3, 1, Sketch.ROOMS.title(), Sketch.ROOMS.upgrade(), Sketch.ROOMS.downgrade(), ""));
      }),
  OUT_OF_ORDER(
      author -> {
        author.delete(Sketch.ROOMS);
        author.add(Sketch.table(3, 1, "tags"));
        author.begin();
        author.add(Sketch.table(2, 1, "rooms"));
      }),
  TWO_HEADS(
      author -> {
        author.begin();
        author.add(Sketch.table(4, 2, "teams"));
        author.checkout().commit();
        author.meanwhile(Sketch.TAGS);
      }),
  SAME_NUMBER_ON_TWO_BRANCHES(
      author -> {
        author.begin();
        author.add(Sketch.table(3, 2, "teams"));
        author.checkout().commit();
        author.meanwhile(Sketch.TAGS);
      }),
  WAIVER_EXPIRED(
      author -> {
        author.begin();
        author.add(
            Sketch.TAGS
                .withoutDowngrade()
                .comment(
                    "roundtrip: allow %s until 2020-01-31: nothing reads tags yet"
                        .formatted(author.tool().irreversible())));
      }),
  WAIVER_UNUSED(
      author -> {
        author.begin();
        author.add(
            Sketch.TAGS.comment(
                "roundtrip: allow %s: nothing reads tags yet"
                    .formatted(author.tool().irreversible())));
      }),
  BASELINE_FINDING_FIXED(
      author -> {
        author.delete(Sketch.ROOMS);
        author.add(Sketch.ROOMS.withoutDowngrade());
        author.run("baseline", "--no-rows");
        author.begin();
        author.add(Sketch.ROOMS);
      }),
  POLICY_OFF(
      author -> {
        author.configure("[policy]", "irreversible = \"allow\"");
        author.begin();
        author.add(Sketch.TAGS.withoutDowngrade());
      }),
  SHALLOW_CLONE(
      author -> {
        author.begin();
        author.add(Sketch.table(4, 2, "teams"));
        author.checkout().commit();
        author.meanwhile(Sketch.TAGS);
        author.cloneShallow();
      }),
  STALE_BRANCH(
      author -> {
        author.begin();
        author.add(Sketch.TAGS);
        author.checkout().commit();
        author.meanwhile(Sketch.table(4, 2, "teams"));
      });

  private interface Changes {
    void makeIn(Author author) throws IOException;
  }

  private final Changes changes;

  PullRequest(Changes changes) {
    this.changes = changes;
  }

  /** Makes the commits up to the newest one of the pull request. */
  void makeIn(Author author) throws IOException {
    changes.makeIn(author);
    author.checkout().commit();
  }

  /** The options of the command; rows are compared if the pull request is about them. */
  String[] options() {
    return this == ADDED_LOSSY_WITH_A_REASON
        ? new String[] {"--since", "origin/main"}
        : new String[] {"--since", "origin/main", "--no-rows"};
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
