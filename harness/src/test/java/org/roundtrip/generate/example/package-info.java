/** Schemas that generated rows are tried on. */
@NullMarked
package org.roundtrip.generate.example;

import org.jspecify.annotations.NullMarked;
