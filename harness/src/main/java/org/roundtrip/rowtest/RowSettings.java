package org.roundtrip.rowtest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roundtrip.generate.value.Source;
import org.roundtrip.generate.value.Sources;
import org.roundtrip.schema.table.TableName;

/**
 * The settings of row tests. Immutable; every {@code with…} method returns a changed copy.
 *
 * @param on whether rows are compared
 * @param tries the number of random row sets per revision, in addition to the systematic ones; 0
 *     disables row generation
 * @param seed the seed of the random generator; runs with the same seed test the same rows
 * @param limit the time limit per revision and database
 * @param tables the tables to generate rows for; the tables that they reference get rows too; empty
 *     for all
 * @param sources the configured values of columns and types
 * @param declarations the declarations about revisions
 * @param only the only case to run, with its seed; null for all
 * @param config the configuration file that was named explicitly, or null
 */
public record RowSettings(
    boolean on,
    int tries,
    long seed,
    Duration limit,
    List<String> tables,
    Sources sources,
    List<RevisionDeclaration> declarations,
    @Nullable CaseToken only,
    @Nullable Path config) {

  private static final RowSettings DEFAULTS =
      new RowSettings(
          true, 1, 1, Duration.ofSeconds(20), List.of(), Sources.none(), List.of(), null, null);

  /** Copies the lists; a single case overrides the seed and enables generation. */
  public RowSettings {
    tables = List.copyOf(tables);
    declarations = List.copyOf(declarations);
    if (only != null) {
      seed = only.seed();
      tries = Math.max(1, tries);
    }
  }

  /** The defaults. */
  public static RowSettings defaults() {
    return DEFAULTS;
  }

  /** Settings that disable row tests. */
  public static RowSettings none() {
    return DEFAULTS.withTries(0).looked(false);
  }

  /** Whether rows are generated. */
  public boolean generated() {
    return on && tries > 0;
  }

  /** With another number of random row sets. */
  public RowSettings withTries(int many) {
    return new RowSettings(on, many, seed, limit, tables, sources, declarations, only, config);
  }

  /** With another seed. */
  public RowSettings withSeed(long start) {
    return new RowSettings(on, tries, start, limit, tables, sources, declarations, only, config);
  }

  /** With another time limit for a revision. */
  public RowSettings withLimit(Duration longest) {
    return new RowSettings(on, tries, seed, longest, tables, sources, declarations, only, config);
  }

  /** With rows for only these tables; for all if the list is empty. */
  public RowSettings withTables(List<String> some) {
    return new RowSettings(on, tries, seed, limit, some, sources, declarations, only, config);
  }

  /** With additional sources of values, which override existing ones. */
  public RowSettings withSources(Map<String, Source> more) {
    Map<String, Source> all = new LinkedHashMap<>(sources.byName());
    all.putAll(more);
    return new RowSettings(
        on, tries, seed, limit, tables, Sources.of(all), declarations, only, config);
  }

  /** With these declarations about revisions. */
  public RowSettings withDeclarations(List<RevisionDeclaration> all) {
    return new RowSettings(on, tries, seed, limit, tables, sources, all, only, config);
  }

  /** With only one case; null for all. */
  public RowSettings withOnly(@Nullable CaseToken token) {
    return new RowSettings(on, tries, seed, limit, tables, sources, declarations, token, config);
  }

  /** With the configuration file. */
  public RowSettings withConfig(@Nullable Path file) {
    return new RowSettings(on, tries, seed, limit, tables, sources, declarations, only, file);
  }

  private RowSettings looked(boolean at) {
    return new RowSettings(at, tries, seed, limit, tables, sources, declarations, only, config);
  }

  /** Whether rows may be generated for a table. */
  boolean wants(TableName table) {
    return tables.isEmpty() || tables.stream().anyMatch(name -> isNamed(table, name));
  }

  /** Whether a name identifies a table, with or without its schema. */
  static boolean isNamed(TableName table, String name) {
    return table.toString().equals(name) || (table.schema() + "." + table.name()).equals(name);
  }
}
