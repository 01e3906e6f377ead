package org.roundtrip.generate.value;

/**
 * A text for a type, before it is written as SQL.
 *
 * @param text as PostgreSQL reads it
 * @param why where it comes from, in a few words
 */
public record Sample(String text, String why) {}
