package org.roundtrip.finding;

import org.roundtrip.dialect.Engine;
import org.roundtrip.setting.Advice;

/**
 * A database on which the run could not go on.
 *
 * @param reason what failed and what to do, in one sentence
 */
public record DatabaseFailure(Engine engine, Advice reason) {}
