package org.roundtrip.trip;

import org.jspecify.annotations.Nullable;
import org.roundtrip.revision.Revision;

/**
 * The failure of a walk through several revisions.
 *
 * @param failure the failed leg; null if the leg could not run at all
 * @param reason the reason in one sentence
 */
public record WalkFailure(Revision revision, @Nullable LegFailure failure, String reason) {}
