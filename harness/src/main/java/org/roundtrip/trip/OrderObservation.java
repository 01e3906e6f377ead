package org.roundtrip.trip;

import org.roundtrip.database.ServerInfo;
import org.roundtrip.revision.Revision;

/**
 * What was seen when independent branches were taken up in another order.
 *
 * @param first the last revision of the branch that went first
 * @param before the revision where the branches meet, or one of the heads
 * @param walked the way up
 */
public record OrderObservation(
    ServerInfo server, Revision first, Revision before, ChainObservation.Walked walked) {}
