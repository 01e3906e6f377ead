package org.roundtrip.generate.value;

/**
 * A value for a column.
 *
 * @param sql as it is written in an INSERT, such as {@code 'Zoë'}, {@code 42} or {@code x'00ff'}
 * @param why where it comes from, in a few words, such as {@code longest}
 */
public record Value(String sql, String why) {}
