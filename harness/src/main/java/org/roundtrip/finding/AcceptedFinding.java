package org.roundtrip.finding;

/**
 * A finding that does not fail the run, because the project accepts it.
 *
 * @param by what accepts it, such as {@code waiver in roundtrip.toml:12}
 * @param reason why, in the words of the project; empty for a baseline
 */
public record AcceptedFinding(Finding finding, String by, String reason) {}
