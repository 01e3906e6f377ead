/** The sample project's own tests, its faults, and what holds the documentation to the code. */
@NullMarked
package org.roundtrip.sample;

import org.jspecify.annotations.NullMarked;
