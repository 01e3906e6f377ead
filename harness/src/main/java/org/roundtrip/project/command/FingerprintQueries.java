package org.roundtrip.project.command;

/**
 * The queries of a fingerprint on one engine.
 *
 * @param objects selects one row for each object: its table's name, then its properties
 * @param tables selects the name of each table, and the quoted name for queries
 */
public record FingerprintQueries(String objects, String tables) {}
