package org.roundtrip.project.postgres;

import org.roundtrip.project.command.FingerprintQueries;

/** The fingerprint queries on PostgreSQL's catalogs. */
public final class PostgresFingerprint {

  /** Every object outside the system schemas, with the id of the transaction that wrote it. */
  private static final String OBJECTS =
      """
      WITH mine AS (
        SELECT c.oid, c.relname, c.xmin FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
        WHERE nspname <> 'information_schema' AND nspname NOT LIKE 'pg\\_%')
      SELECT relname, 'class', oid, xmin::text FROM mine
      UNION ALL
      SELECT relname, 'column', attnum, a.xmin::text FROM pg_attribute a JOIN mine ON oid = attrelid
      UNION ALL
      SELECT relname, 'constraint', c.oid, c.xmin::text FROM pg_constraint c
        JOIN mine ON mine.oid = conrelid
      UNION ALL
      SELECT relname, 'trigger', t.oid, t.xmin::text FROM pg_trigger t JOIN mine ON mine.oid = tgrelid
      UNION ALL
      SELECT relname, 'rule', r.oid, r.xmin::text FROM pg_rewrite r JOIN mine ON mine.oid = ev_class
      UNION ALL
      SELECT '', 'namespace', oid, xmin::text FROM pg_namespace WHERE nspname NOT LIKE 'pg\\_%'
      UNION ALL
      SELECT '', 'function', oid, xmin::text FROM pg_proc
      UNION ALL
      SELECT '', 'type', oid, xmin::text FROM pg_type WHERE typtype IN ('d', 'e', 'r')
      UNION ALL
      SELECT '', 'label', oid, xmin::text FROM pg_enum
      UNION ALL
      SELECT '', 'extension', oid, xmin::text FROM pg_extension
      """;

  private static final String TABLES =
      "SELECT tablename, format('%I.%I', schemaname, tablename) FROM pg_tables"
          + " WHERE schemaname <> 'information_schema' AND schemaname NOT LIKE 'pg\\_%'";

  /** The queries. */
  public static final FingerprintQueries QUERIES = new FingerprintQueries(OBJECTS, TABLES);

  private PostgresFingerprint() {}
}
