package org.roundtrip.trip;

import org.roundtrip.database.ServerInfo;
import org.roundtrip.revision.Revision;

/**
 * The observations of an upgrade through independent branches in another order.
 *
 * @param first the last revision of the branch that was applied first
 * @param before the revision that merges the branches, or one of the heads
 * @param walked the upgrade
 */
public record OrderObservation(
    ServerInfo server, Revision first, Revision before, ChainObservation.Walked walked) {}
