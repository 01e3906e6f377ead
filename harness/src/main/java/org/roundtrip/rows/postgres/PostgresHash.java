package org.roundtrip.rows.postgres;

/**
 * The expression that hashes a value in PostgreSQL. A type's own hash is taken only where equal
 * values are the same to the letter: its equality says that 1.0 is 1.00, -0 is 0, one month is 30
 * days, and that case does not matter under some collations. All else is hashed as it is printed;
 * the hash of an enum would go by the number of the label.
 */
final class PostgresHash {

  private PostgresHash() {}

  /**
   * @param type the name of a type of PostgreSQL's own; any other name for all other types
   * @param value an SQL expression
   * @param seed an SQL expression of type bigint
   */
  static String of(String type, String value, String seed) {
    return switch (type) {
      case "int2", "int4", "int8", "oid" -> call("hashint8extended", value + "::int8", seed);
      case "bool" -> call("hashint8extended", value + "::int4::int8", seed);
      case "uuid" -> call("uuid_hash_extended", value, seed);
      case "timestamp" -> call("timestamp_hash_extended", value, seed);
      case "timestamptz" -> call("timestamp_hash_extended", "timezone('UTC', " + value + ")", seed);
      case "text",
          "varchar",
          "numeric",
          "float4",
          "float8",
          "date",
          "time",
          "timetz",
          "interval",
          "json",
          "jsonb",
          "bytea" ->
          text(value + "::text", seed);
      // A cast would cut the blanks that it is padded with.
      case "bpchar" -> text("textin(bpcharout(" + value + "))", seed);
      // A cast to text may be the user's own; concat always prints. It takes NULL for ''.
      default ->
          "CASE WHEN num_nonnulls(%s) = 1 THEN %s END"
              .formatted(value, text("concat(" + value + ")", seed));
    };
  }

  private static String text(String value, String seed) {
    return call("hashtextextended", "(" + value + ") COLLATE \"C\"", seed);
  }

  private static String call(String function, String value, String seed) {
    return function + "(" + value + ", " + seed + ")";
  }
}
