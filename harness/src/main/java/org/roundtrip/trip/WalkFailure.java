package org.roundtrip.trip;

import org.jspecify.annotations.Nullable;
import org.roundtrip.revision.Revision;

/**
 * Where a walk over many revisions had to stop.
 *
 * @param failure what failed; null when the leg could not be run at all
 * @param reason in one sentence
 */
public record WalkFailure(Revision revision, @Nullable LegFailure failure, String reason) {}
