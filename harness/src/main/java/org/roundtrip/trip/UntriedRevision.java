package org.roundtrip.trip;

import org.roundtrip.database.ServerInfo;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.revision.Revision;

/**
 * A revision that was not tested, and what is known of it without running it.
 *
 * @param changesSchema whether the text of the upgrade shows that it changes the schema
 * @param reason why it was not tested, in one sentence
 */
public record UntriedRevision(
    ServerInfo server,
    Revision revision,
    MigrationScript upgrade,
    MigrationScript downgrade,
    boolean changesSchema,
    String reason) {}
