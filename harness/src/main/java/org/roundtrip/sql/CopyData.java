package org.roundtrip.sql;

/**
 * The rows that follow a {@code COPY … FROM stdin} in its script.
 *
 * @param text the lines as written, without the closing {@code \.}
 */
public record CopyData(String text) {}
