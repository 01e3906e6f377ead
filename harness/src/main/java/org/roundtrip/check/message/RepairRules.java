package org.roundtrip.check.message;

/**
 * How one engine's schemas and rows are repaired.
 *
 * @param altersTables whether ALTER TABLE changes columns and constraints that are there
 * @param triggersBelongToTables whether DROP TRIGGER names the table
 * @param findsDangling what finds rows that refer to none, as a sentence
 * @param movesCounter how a counter that is behind is moved, as a sentence
 * @param counterSql the statement that does it, to be formatted with the table and the column;
 *     empty where none follows
 * @param afterRebuild what to do about rows that went when a table was rebuilt to which they refer,
 *     to be formatted with that table; empty where tables are not rebuilt
 */
public record RepairRules(
    boolean altersTables,
    boolean triggersBelongToTables,
    String findsDangling,
    String movesCounter,
    String counterSql,
    String afterRebuild) {}
