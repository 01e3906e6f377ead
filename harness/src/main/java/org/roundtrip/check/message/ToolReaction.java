package org.roundtrip.check.message;

import java.util.List;
import java.util.stream.Stream;
import org.roundtrip.change.Collision;
import org.roundtrip.change.HistoryChanges;
import org.roundtrip.change.Misplaced;
import org.roundtrip.change.Renamed;
import org.roundtrip.revision.Revision;

/**
 * What a migration tool does if the files of applied revisions change. Observed with Flyway 13.12,
 * Liquibase 4.33, Alembic 1.20, golang-migrate 4 and goose 3 on SQLite; read in the sources of sqlx
 * ({@code sqlx-core/src/migrate/migrator.rs}) and dbmate ({@code pkg/dbmate/db.go}).
 *
 * @param layout the name of the layout
 */
public record ToolReaction(String layout) {

  private static final String ONLY_COMMENTS = "Only comments and white space differ.";

  /** What happens after an edit of a script that runs. */
  public String toEdit() {
    return switch (layout) {
      case "flyway", "flyway-sql", "sqlx", "liquibase" ->
          "%s compares checksums: '%s' fails on a database that has run the old text."
              .formatted(tool(), upgrade());
      default ->
          "%s does not notice: a database that has run the old text keeps its result, and a new database gets another one."
              .formatted(tool());
    };
  }

  /**
   * What happens after an edit of comments. Flyway only ignores ends of lines; Liquibase ignores
   * white space, and comments outside of SQL.
   */
  public String toComments(Revision revision) {
    boolean isSql = revision.location().file().toString().endsWith(".sql");
    return switch (layout) {
      case "flyway", "flyway-sql", "sqlx" ->
          "The checksums of %s include comments: '%s' fails on a database that has run the old text."
              .formatted(tool(), upgrade());
      case "liquibase" ->
          isSql
              ? "The checksums of Liquibase include comments in SQL, but no white space: '%s' fails on a database that has run another comment."
                  .formatted(upgrade())
              : ONLY_COMMENTS;
      default -> ONLY_COMMENTS;
    };
  }

  /** What happens after a change of the downgrade. */
  public String toDowngrade() {
    return "Only the downgrade differs, so all databases remain the same.";
  }

  /** What happens after a change of the title. */
  public String toName() {
    return "%s compares titles: '%s' fails on a database that has run the revision with the old title."
        .formatted(tool(), upgrade());
  }

  /**
   * What happens after a deletion. Flyway accepts an unknown version above all others;
   * golang-migrate looks for the version of the database alone.
   */
  public String toDeletion() {
    return switch (layout) {
      case "flyway", "flyway-sql" ->
          "'%s' fails on a database that has run it, at the latest once there is a newer version; a new database never runs it."
              .formatted(upgrade());
      case "golang-migrate" ->
          "'%s' fails on a database that is at it; one that is above it keeps its result, and a new database never runs it."
              .formatted(upgrade());
      case "sqlx", "alembic" ->
          "'%s' fails on a database that has run it, because it does not find the revision."
              .formatted(upgrade());
      default -> "A database that has run it keeps its result, and a new database never runs it.";
    };
  }

  /** What happens to a database that has run the newest revision of the base. */
  public String toLateRevision(Misplaced misplaced) {
    String newest = misplaced.newest().name();
    if (misplaced.parent() != null) {
      return "%s and %s both revise %s, so there are two heads, and '%s' fails."
          .formatted(
              misplaced.revision().name(),
              follower(misplaced),
              misplaced.parent().name(),
              upgrade());
    }
    return switch (layout) {
      case "golang-migrate", "mybatis", "mybatis-sql" ->
          "%s skips it without an error on a database that is at %s: '%s' only runs revisions above that."
              .formatted(tool(), newest, upgrade());
      case "goose" ->
          "'goose up' fails on a database that is at %s, unless out-of-order migrations are allowed; before version 3.3, goose skips it without an error."
              .formatted(newest);
      case "flyway", "flyway-sql" ->
          "'flyway migrate' fails on a database that is at %s, unless outOfOrder is set."
              .formatted(newest);
      case "sqitch" ->
          "Sqitch derives the ids of changes from those before them, so it no longer finds the changes that a database has deployed.";
      case "native", "alembic" ->
          "A database that is at %s never runs it, without an error.".formatted(newest);
      case "command" -> "A database that is at %s may skip it or run it late.".formatted(newest);
      default ->
          "%s runs it late: after %s on a database that is there, and before it on a new database."
              .formatted(tool(), newest);
    };
  }

  private static String follower(Misplaced misplaced) {
    return misplaced.newest().name();
  }

  /** What happens after a change of the id. */
  public String toRename(Renamed renamed) {
    String before = renamed.before().id().value();
    return switch (layout) {
      case "flyway", "flyway-sql", "sqlx", "alembic" ->
          "'%s' fails on a database that has run %s, because it does not find that revision."
              .formatted(upgrade(), before);
      case "golang-migrate" ->
          "'%s' fails on a database that is at %s; one that is above it skips or repeats the revision."
              .formatted(upgrade(), before);
      default ->
          "A database that has run %s runs it again as %s.".formatted(before, renamed.now().id());
    };
  }

  /** What happens if another revision has the same id. */
  public String toSameId(Revision other) {
    return "The other one is in %s. ".formatted(other.location().file())
        + switch (layout) {
          case "flyway", "flyway-sql", "liquibase", "golang-migrate", "goose" ->
              "'%s' fails as long as there are two.".formatted(upgrade());
          case "alembic" ->
              "Alembic warns and keeps one of them: '%s' fails, or never runs the other."
                  .formatted(upgrade());
          default -> "A database that has applied one of them never runs the other.";
        };
  }

  /** Where a revision below the newest one of the base belongs, without a period. */
  public String place(Misplaced misplaced) {
    String newest = misplaced.newest().name();
    if (areParentsWritten()) {
      return "Let %s revise %s".formatted(misplaced.revision().name(), newest);
    }
    return misplaced.moves().isEmpty()
        ? "Move it after " + newest
        : "Rename it so that it follows " + newest;
  }

  /** The commands and lines that place a revision after the newest one of the base. */
  public List<String> fix(Misplaced misplaced, HistoryChanges changes) {
    return areParentsWritten()
        ? Stream.concat(merge(misplaced.newest(), changes), parent(misplaced.newest())).toList()
        : misplaced.moves();
  }

  /** What gives a revision an id of its own, without a period. */
  public String separate(Collision collision) {
    return areParentsWritten()
        ? "Give the new one another id, and let it revise " + collision.other().name()
        : "Give the new one another number";
  }

  /** The commands and lines that give a revision an id of its own. */
  public List<String> fix(Collision collision, HistoryChanges changes) {
    return areParentsWritten()
        ? Stream.of(
                merge(collision.other(), changes),
                Stream.of(id(collision.other().id() + "_2")),
                parent(collision.other()))
            .flatMap(lines -> lines)
            .toList()
        : collision.moves();
  }

  /** The commands and lines that restore the id of a revision. */
  public List<String> restoring(Renamed renamed) {
    Stream<String> header =
        areParentsWritten() ? Stream.of(id(renamed.before().id().value())) : Stream.empty();
    return Stream.concat(renamed.moves().stream(), header).toList();
  }

  private boolean areParentsWritten() {
    return layout.equals("native") || layout.equals("alembic");
  }

  private static Stream<String> merge(Revision needed, HistoryChanges changes) {
    return changes.lacks(needed) ? Stream.of("git merge " + changes.base()) : Stream.empty();
  }

  private Stream<String> parent(Revision newest) {
    return Stream.of(
        layout.equals("native")
            ? "-- revises: " + newest.id()
            : "down_revision = \"" + newest.id() + "\"");
  }

  private String id(String id) {
    return layout.equals("native") ? "-- revision: " + id : "revision = \"" + id + "\"";
  }

  private String upgrade() {
    return switch (layout) {
      case "flyway", "flyway-sql" -> "flyway migrate";
      case "sqlx" -> "sqlx migrate run";
      case "liquibase" -> "liquibase update";
      case "alembic" -> "alembic upgrade head";
      case "golang-migrate" -> "migrate up";
      case "goose" -> "goose up";
      case "mybatis", "mybatis-sql" -> "migrate up";
      default -> "roundtrip upgrade";
    };
  }

  private String tool() {
    return switch (layout) {
      case "flyway", "flyway-sql" -> "Flyway";
      case "liquibase" -> "Liquibase";
      case "alembic" -> "Alembic";
      case "diesel" -> "Diesel";
      case "mybatis", "mybatis-sql" -> "MyBatis Migrations";
      case "sqitch" -> "Sqitch";
      case "native" -> "Roundtrip";
      case "dialect-pairs" -> "pop";
      case "command" -> "The tool";
      default -> layout;
    };
  }

  /** Whether new revisions usually have a place between others. */
  public boolean expectsInsertions() {
    return List.of("liquibase", "command").contains(layout);
  }
}
