package org.roundtrip.generate.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.roundtrip.dialect.Engine;

/**
 * A schema as large as that of MusicBrainz and in its style: entities with types, aliases, tags and
 * redirects, and tables that link them.
 */
final class LargeSchema {

  static final int TABLES = 372;

  static final int FOREIGN_KEYS = 770;
  static final int CHECKS = 663;
  static final int UNIQUE_INDEXES = 226;

  private static final int ENTITIES = 24;

  private final Engine engine;
  private final Random random;
  private final List<DraftTable> tables = new ArrayList<>();

  private LargeSchema(Engine engine, long seed) {
    this.engine = engine;
    this.random = new Random(seed);
  }

  /**
   * The schema as a script, the same for the same seed.
   *
   * @param share how many times smaller it is
   */
  static String script(Engine engine, long seed, int share) {
    LargeSchema schema = new LargeSchema(engine, seed);
    schema.draw(share);
    StringBuilder text = new StringBuilder();
    schema.tables.forEach(table -> text.append(table.create()));
    schema.tables.forEach(table -> text.append(table.rest()));
    return text.toString();
  }

  private void draw(int share) {
    table("editor").counted().column("name varchar(64) NOT NULL").check("name <> ''");
    table("tag").counted().column("name varchar(255) NOT NULL").unique("(lower(name))");
    table("link").counted().column("ended boolean NOT NULL DEFAULT FALSE");
    for (int i = 0; i < ENTITIES / share; i++) {
      entity("entity" + i, i);
    }
    while (tables.size() < TABLES / share) {
      link(tables.size(), ENTITIES / share);
    }
    even(FOREIGN_KEYS / share, DraftTable::foreignKeys, this::moreForeignKeys, null);
    even(CHECKS / share, DraftTable::checks, this::moreChecks, DraftTable::dropCheck);
    even(UNIQUE_INDEXES / share, DraftTable::uniques, this::moreUniques, DraftTable::dropUnique);
  }

  private DraftTable table(String name) {
    DraftTable table = new DraftTable(engine, name);
    tables.add(table);
    return table;
  }

  private void entity(String name, int number) {
    type(name + "_type");
    type(name + "_alias_type");
    main(name, number);
    alias(name);
    codes(name, number);
    table(name + "_gid_redirect")
        .column("gid uuid NOT NULL PRIMARY KEY")
        .refers("new_id", name, true)
        .column("created timestamp DEFAULT CURRENT_TIMESTAMP");
    table(name + "_meta")
        .column("id integer NOT NULL PRIMARY KEY")
        .foreignKey("id", name, "id")
        .column("rating smallint")
        .check("rating >= 0 AND rating <= 100")
        .column("rating_count integer")
        .check("(rating IS NULL AND rating_count IS NULL) OR (rating_count > 0)");
    tags(name);
  }

  private void type(String name) {
    table(name)
        .counted()
        .column("name varchar(255) NOT NULL")
        .refers("parent", name, false)
        .column("child_order integer NOT NULL DEFAULT 0")
        .column("description text")
        .column("gid uuid NOT NULL")
        .unique("(gid)");
  }

  private void main(String name, int number) {
    DraftTable table =
        table(name)
            .counted()
            .column("gid uuid NOT NULL")
            .column("name varchar(255) NOT NULL")
            .refers("type", name + "_type", false)
            .column("comment varchar(255) NOT NULL DEFAULT ''")
            .column("edits_pending integer NOT NULL DEFAULT 0")
            .check("edits_pending >= 0")
            .check("name <> '' AND name = trim(name)")
            .unique("(gid)");
    dates(table);
    if (number % 2 == 0) {
      table.refers("main_alias", name + "_alias", false);
    }
    table.unique("(lower(name), comment)");
  }

  private void dates(DraftTable table) {
    for (String end : List.of("begin", "end")) {
      table.column(end + "_date_year smallint");
      table.column(end + "_date_month smallint");
      table.column(end + "_date_day smallint");
      table.check("%1$s_date_month BETWEEN 1 AND 12".formatted(end));
    }
    table.column("ended boolean NOT NULL DEFAULT FALSE");
    table.check(
        "((end_date_year IS NOT NULL OR end_date_month IS NOT NULL OR end_date_day IS NOT NULL)"
            + " AND ended = TRUE) OR (end_date_year IS NULL AND end_date_month IS NULL"
            + " AND end_date_day IS NULL)");
    table.check(
        "begin_date_year IS NULL OR end_date_year IS NULL OR begin_date_year <= end_date_year");
  }

  private void alias(String name) {
    DraftTable table =
        table(name + "_alias")
            .counted()
            .refers("owner", name, true)
            .column("name varchar NOT NULL")
            .column("locale text")
            .column("edits_pending integer NOT NULL DEFAULT 0")
            .column("sort_name varchar NOT NULL")
            .refers("type", name + "_alias_type", false)
            .column("primary_for_locale boolean NOT NULL DEFAULT FALSE")
            .check("edits_pending >= 0")
            .check("(locale IS NULL AND primary_for_locale IS FALSE) OR (locale IS NOT NULL)")
            .check("length(sort_name) BETWEEN 1 AND 200");
    dates(table);
    table.unique("(owner, locale) WHERE primary_for_locale = TRUE AND locale IS NOT NULL");
  }

  private void codes(String name, int number) {
    DraftTable table = table(name + "_code").counted().refers("owner", name, true);
    switch (number % 4) {
      case 0 ->
          table.column("code char(2) NOT NULL").check(matches("code", "^[A-Z]{2}$", "[A-Z][A-Z]"));
      case 1 ->
          table
              .column("code char(12) NOT NULL")
              .check(
                  matches(
                      "code",
                      "^[A-Z]{2}[A-Z0-9]{3}[0-9]{7}$",
                      "[A-Z][A-Z]" + "[A-Z0-9]".repeat(3) + "[0-9]".repeat(7)));
      case 2 ->
          table
              .column("code char(11) NOT NULL")
              .check(matches("code", "^\\d{11}$", "[0-9]".repeat(11)));
      default ->
          table.column("code varchar(20) NOT NULL").check("upper(code) = code AND code <> ''");
    }
    table
        .column("source smallint")
        .check("source IN (1, 2, 3, 5, 8)")
        .column("percent numeric(5,2) NOT NULL DEFAULT 100")
        .check("percent >= 0 AND percent <= 100")
        .unique("(owner, code)");
  }

  private String matches(String column, String regex, String glob) {
    return engine == Engine.SQLITE
        ? column + " GLOB '" + glob + "'"
        : column + " ~ '" + regex + "'";
  }

  private void tags(String name) {
    table(name + "_tag")
        .refers("owner", name, true)
        .refers("tag", "tag", true)
        .column("count integer NOT NULL")
        .primaryKey("owner, tag");
    table(name + "_tag_raw")
        .column("owner integer NOT NULL")
        .column("tag integer NOT NULL")
        .foreignKey("owner, tag", name + "_tag", "owner, tag")
        .refers("editor", "editor", true)
        .column("is_upvote boolean NOT NULL DEFAULT TRUE")
        .primaryKey("owner, tag, editor");
  }

  private void link(int number, int entities) {
    String one = "entity" + random.nextInt(entities);
    String other = "entity" + random.nextInt(entities);
    DraftTable table =
        table("l_" + number + "_" + one + "_" + other)
            .counted()
            .refers("link", "link", true)
            .refers("entity0", one, true)
            .refers("entity1", other, true)
            .column("edits_pending integer NOT NULL DEFAULT 0")
            .column("link_order integer NOT NULL DEFAULT 0")
            .column("entity0_credit text NOT NULL DEFAULT ''")
            .column("entity1_credit text")
            .check("edits_pending >= 0")
            .check("link_order >= 0");
    if (number % 2 == 0) {
      table.unique("(entity0, entity1, link, link_order)");
    }
    if (number % 3 == 0) {
      table.check("entity0_credit IS NULL OR entity1_credit IS NULL OR link_order > 0");
    }
  }

  private interface Step {
    void from(DraftTable table);
  }

  /** Adds to tables by chance, or takes away from them, until there are so many in all. */
  private void even(int wanted, ToIntFunction<DraftTable> count, Step more, @Nullable Step less) {
    int there = tables.stream().mapToInt(count).sum();
    while (there != wanted) {
      DraftTable table = tables.get(random.nextInt(tables.size()));
      if (there < wanted) {
        more.from(table);
        there++;
      } else if (less == null) {
        throw new IllegalStateException(there + " are too many");
      } else if (count.applyAsInt(table) > 0) {
        less.from(table);
        there--;
      }
    }
  }

  private void moreForeignKeys(DraftTable table) {
    String column = "also_" + table.foreignKeys();
    if (table.name.equals("editor") || random.nextInt(4) > 0) {
      table.refers(column, "tag", false);
    } else {
      table.refers(column, "editor", true);
    }
  }

  private void moreChecks(DraftTable table) {
    String column = "extra_" + table.checks();
    switch (random.nextInt(6)) {
      case 0 -> table.column(column + " varchar(40)").check(column + " <> ''");
      case 1 -> table.column(column + " integer NOT NULL DEFAULT 1").check(column + " > 0");
      case 2 ->
          table
              .column(column + " varchar(10) NOT NULL DEFAULT 'open'")
              .check(column + " IN ('open', 'closed', 'merged')");
      case 3 -> table.column(column + " text").check("length(" + column + ") BETWEEN 3 AND 12");
      case 4 -> table.column(column + " date").check(column + " >= '2000-01-01'");
      default ->
          table
              .column(column + " numeric(6,3) NOT NULL DEFAULT 0")
              .check(column + " >= -90 AND " + column + " <= 90");
    }
  }

  private void moreUniques(DraftTable table) {
    String column = "only_" + table.uniques();
    switch (random.nextInt(3)) {
      case 0 -> table.column(column + " varchar(30)").unique("(" + column + ")");
      case 1 ->
          table
              .column(column + " integer NOT NULL DEFAULT 7")
              .unique("(" + column + ") WHERE " + column + " > 100");
      default -> table.column(column + " text").unique("(lower(" + column + "))");
    }
  }
}
