package org.roundtrip.project.command;

/**
 * How a database is looked at on one engine.
 *
 * @param objects gives a row for each object and what it is like, its table's name first
 * @param tables gives the name of each table, and how it is written in a query
 */
public record FingerprintQueries(String objects, String tables) {}
