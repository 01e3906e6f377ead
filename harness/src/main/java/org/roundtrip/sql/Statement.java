package org.roundtrip.sql;

import org.jspecify.annotations.Nullable;
import org.roundtrip.revision.SourceLocation;

/**
 * One statement of a script.
 *
 * @param text the text as written, from the first word to the last, without the final semicolon
 * @param location the location of the first character
 * @param copy the rows that follow a {@code COPY … FROM stdin}; null for any other statement
 */
public record Statement(String text, SourceLocation location, @Nullable CopyData copy) {}
