package org.roundtrip.finding;

import org.jspecify.annotations.Nullable;
import org.roundtrip.revision.SourceLocation;

/**
 * Where a problem comes from.
 *
 * @param location the file and line to look at or to write in
 * @param statement the statement that does it; null where no single one is known
 */
public record Cause(SourceLocation location, @Nullable String statement) {}
