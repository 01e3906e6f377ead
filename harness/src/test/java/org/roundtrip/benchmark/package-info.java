/** Benchmarks, each with a main method; run by {@code ci/benchmark}, not by the test suite. */
@NullMarked
package org.roundtrip.benchmark;

import org.jspecify.annotations.NullMarked;
