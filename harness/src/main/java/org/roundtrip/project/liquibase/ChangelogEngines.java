package org.roundtrip.project.liquibase;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import liquibase.change.AbstractSQLChange;
import liquibase.change.Change;
import liquibase.change.ColumnConfig;
import liquibase.change.core.AddColumnChange;
import liquibase.change.core.CreateProcedureChange;
import liquibase.change.core.CreateTableChange;
import liquibase.change.core.CreateViewChange;
import liquibase.change.core.ModifyDataTypeChange;
import liquibase.changelog.ChangeSet;
import liquibase.database.Database;
import liquibase.datatype.DataTypeFactory;
import liquibase.datatype.core.UnknownType;
import org.jspecify.annotations.Nullable;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.sql.EngineEvidence;

/** What a changelog tells about the engines that it is written for. */
final class ChangelogEngines {

  private ChangelogEngines() {}

  /**
   * The engines that changesets or changes name by {@code dbms}. What is for another engine,
   * Liquibase does not even read, so that each engine has a changelog of its own.
   */
  static Set<Engine> named(Function<Engine, Changelog> changelogs) {
    Set<Engine> named = new TreeSet<>();
    for (Engine each : Engine.all()) {
      if (changelogs
          .apply(each)
          .changeSets()
          .flatMap(ChangelogEngines::dbms)
          .anyMatch(each.word()::equalsIgnoreCase)) {
        named.add(each);
      }
    }
    return named;
  }

  private static Stream<String> dbms(ChangeSet changeSet) {
    Stream<String> own = Stream.ofNullable(changeSet.getDbmsSet()).flatMap(Set::stream);
    Stream<String> ofChanges =
        changeSet.getChanges().stream()
            .map(change -> change instanceof AbstractSQLChange sql ? sql.getDbms() : null)
            .filter(Objects::nonNull)
            .flatMap(names -> Arrays.stream(names.split(",")));
    return Stream.concat(own, ofChanges).map(String::strip);
  }

  /** What the changelog's own SQL and its types of columns tell. */
  static EngineEvidence evidence(Changelog changelog) {
    EngineEvidence evidence = new EngineEvidence();
    changelog
        .changeSets()
        .flatMap(
            each ->
                Stream.concat(each.getChanges().stream(), each.getRollback().getChanges().stream()))
        .flatMap(change -> sql(change, changelog.offline()))
        .forEach(evidence::addSql);
    return evidence;
  }

  private static Stream<String> sql(Change change, Database offline) {
    if (change instanceof AbstractSQLChange raw) {
      return Stream.ofNullable(text(raw));
    }
    if (change instanceof CreateProcedureChange procedure) {
      return Stream.ofNullable(procedure.getProcedureText());
    }
    if (change instanceof CreateViewChange view) {
      return Stream.ofNullable(view.getSelectQuery());
    }
    if (change instanceof CreateTableChange table) {
      return table.getColumns().stream().map(column -> definition(column, offline));
    }
    if (change instanceof AddColumnChange added) {
      return added.getColumns().stream().map(column -> definition(column, offline));
    }
    return change instanceof ModifyDataTypeChange modified
        ? Stream.of(definition(new ColumnConfig().setType(modified.getNewDataType()), offline))
        : Stream.empty();
  }

  /** A file that is missing is a failure of the revision, not of this reader. */
  private static @Nullable String text(AbstractSQLChange change) {
    try {
      return change.getSql();
    } catch (RuntimeException e) {
      return null;
    }
  }

  /** A type that Liquibase does not know reaches the database as it is. */
  private static String definition(ColumnConfig column, Database offline) {
    String type = column.getType();
    boolean raw =
        type != null
            && DataTypeFactory.getInstance().fromDescription(type, offline) instanceof UnknownType;
    String computed =
        column.getDefaultValueComputed() == null
            ? ""
            : " DEFAULT " + column.getDefaultValueComputed().getValue();
    return "CREATE TABLE t (c " + (raw ? type : "int") + computed + ")";
  }
}
