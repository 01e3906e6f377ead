/** Policy, waivers and the baseline: which findings fail a run. */
@NullMarked
package org.roundtrip.gate;

import org.jspecify.annotations.NullMarked;
