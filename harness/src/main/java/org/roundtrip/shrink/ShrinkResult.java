package org.roundtrip.shrink;

import org.roundtrip.generate.data.Dataset;

/**
 * Rows that were made fewer and simpler.
 *
 * @param probes how often it was tried whether rows still show the problem
 * @param minimal whether it was seen that no row can go and no cell be simpler by a step
 */
public record ShrinkResult(Dataset rows, int probes, boolean minimal) {}
