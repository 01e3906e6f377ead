package org.roundtrip.sql;

import org.jspecify.annotations.Nullable;
import org.roundtrip.revision.SourceLocation;

/**
 * One statement of a script.
 *
 * @param text as written, from its first word to its last, without the semicolon after it
 * @param location where its first character is
 * @param copy the rows that follow a {@code COPY … FROM stdin}; null for any other statement
 */
public record Statement(String text, SourceLocation location, @Nullable CopyData copy) {}
