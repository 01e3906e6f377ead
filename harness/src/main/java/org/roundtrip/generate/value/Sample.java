package org.roundtrip.generate.value;

/**
 * A value of a type as text, before it is written as a SQL literal.
 *
 * @param text in PostgreSQL's input format
 * @param why a short description of the value
 */
public record Sample(String text, String why) {}
