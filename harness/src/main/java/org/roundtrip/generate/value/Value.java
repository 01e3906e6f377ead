package org.roundtrip.generate.value;

/**
 * A value for a column.
 *
 * @param sql a SQL literal, such as {@code 'Zoë'}, {@code 42} or {@code x'00ff'}
 * @param why a short description of the value, such as {@code longest}
 */
public record Value(String sql, String why) {}
