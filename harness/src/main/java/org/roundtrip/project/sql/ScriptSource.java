package org.roundtrip.project.sql;

import org.jspecify.annotations.Nullable;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.revision.SourceLocation;

/**
 * One way through a revision as a layout found it, still as text.
 *
 * @param location the text's first line, or the file that it belongs in when it is missing
 * @param text SQL; empty when there is none
 * @param rule how the layout's tool sends it
 * @param reason why it is missing or refused, in one sentence; null for the other kinds
 */
public record ScriptSource(
    MigrationScript.Kind kind,
    SourceLocation location,
    String text,
    TransactionRule rule,
    @Nullable String reason) {}
