package org.roundtrip.project.sql;

import org.jspecify.annotations.Nullable;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.revision.SourceLocation;

/**
 * The text of an upgrade or downgrade as a layout found it.
 *
 * @param location the first line of the text; the file that should contain it if it is missing
 * @param text the SQL; empty if there is none
 * @param rule how the layout's tool runs it
 * @param reason why it is missing or refused, in one sentence; null for the other kinds
 */
public record ScriptSource(
    MigrationScript.Kind kind,
    SourceLocation location,
    String text,
    TransactionRule rule,
    @Nullable String reason) {}
