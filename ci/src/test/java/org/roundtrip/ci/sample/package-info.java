/** A random sample of findings about rows, to judge by hand; drawn by {@code ci/sample}. */
@NullMarked
package org.roundtrip.ci.sample;

import org.jspecify.annotations.NullMarked;
