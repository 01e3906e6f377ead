package org.roundtrip.shrink;

import org.roundtrip.generate.data.Dataset;

/**
 * The result of a reduction.
 *
 * @param probes the number of row sets that were tested
 * @param minimal whether no row can be removed and no cell simplified by one step
 */
public record ShrinkResult(Dataset rows, int probes, boolean minimal) {}
