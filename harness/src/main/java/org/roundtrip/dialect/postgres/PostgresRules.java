package org.roundtrip.dialect.postgres;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.roundtrip.check.message.RepairRules;
import org.roundtrip.database.SessionRules;
import org.roundtrip.trip.TransactionRules;
import org.roundtrip.verify.SyntaxErrors;

/** The rules of PostgreSQL that are plain data. */
final class PostgresRules {

  private static final String DEFERRED_CONSTRAINTS =
      """
      SELECT string_agg(DISTINCT format('%s.%I', connamespace::regnamespace, conname), ', ')
        FROM pg_catalog.pg_constraint WHERE condeferred
      """;

  static final SessionRules SESSIONS =
      new SessionRules(
          List.of("RESET SESSION AUTHORIZATION", "RESET ALL"),
          "psql -v ON_ERROR_STOP=1 -f case.sql NAME_OF_AN_EMPTY_DATABASE");

  static final TransactionRules TRANSACTIONS =
      new TransactionRules("SET CONSTRAINTS ALL IMMEDIATE", DEFERRED_CONSTRAINTS, "", false);

  static final RepairRules REPAIR =
      new RepairRules(
          true,
          true,
          "",
          "VALIDATE CONSTRAINT finds them.",
          "Set the sequence to the column's highest value.",
          "SELECT setval(%1$s, max(%2$s)) FROM %3$s",
          "");

  static final SyntaxErrors SYNTAX =
      new SyntaxErrors(
          Set.of("42601", "42883"),
          Pattern.compile("type \".*\" does not exist|can't render element of type"));

  private PostgresRules() {}
}
