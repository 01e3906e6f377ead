/** Schemas that generated rows are tried on. */
@NullMarked
package org.roundtrip.seed.example;

import org.jspecify.annotations.NullMarked;
