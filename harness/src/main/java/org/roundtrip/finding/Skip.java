package org.roundtrip.finding;

import org.jspecify.annotations.Nullable;
import org.roundtrip.dialect.Engine;

/**
 * A check that was not run, and why.
 *
 * @param revision the revision's full name, or null for the history as a whole
 * @param engine the database, or null where it is all of them
 * @param check the check's name
 * @param reason one sentence
 */
public record Skip(
    @Nullable String revision, @Nullable Engine engine, String check, String reason) {}
