package org.roundtrip.change;

import org.roundtrip.revision.Revision;

/** A revision whose text the base has with another id. */
public record Renamed(Revision before, Revision now) {}
