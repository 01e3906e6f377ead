package org.roundtrip.check.message;

import java.util.List;
import org.roundtrip.change.Misplaced;
import org.roundtrip.revision.Revision;

/**
 * What a migration tool does if the files of applied revisions change.
 *
 * @param layout the name of the layout
 */
public record ToolReaction(String layout) {

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

  /** What happens after an edit of comments. */
  public String toComments() {
    return switch (layout) {
      case "flyway", "flyway-sql", "sqlx" ->
          "The checksums of %s include comments: '%s' fails on a database that has run the old text."
              .formatted(tool(), upgrade());
      default -> "Only comments and white space differ.";
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

  /** What happens after a deletion. */
  public String toDeletion() {
    return switch (layout) {
      case "flyway", "flyway-sql" ->
          "'%s' fails on a database that has run it, and a new database never runs it."
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

  /** How to mend a revision below the newest one of the base. */
  public String fix(Misplaced misplaced) {
    Revision newest = misplaced.newest();
    return switch (layout) {
      case "native" -> "Let it revise the newest revision:\n-- revises: " + newest.id();
      case "alembic" ->
          "Let it revise the newest revision:\ndown_revision = \"" + newest.id() + "\"";
      default ->
          misplaced.moves().isEmpty()
              ? "Move it after %s.".formatted(newest.name())
              : "Rename it so that it follows %s:\n%s"
                  .formatted(newest.name(), String.join("\n", misplaced.moves()));
    };
  }

  private String upgrade() {
    return switch (layout) {
      case "flyway", "flyway-sql" -> "flyway migrate";
      case "sqlx" -> "sqlx migrate run";
      case "liquibase" -> "liquibase update";
      case "alembic" -> "alembic upgrade head";
      case "golang-migrate" -> "migrate up";
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
