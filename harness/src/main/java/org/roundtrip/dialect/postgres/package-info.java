/** The parts of one engine, brought together. */
@NullMarked
package org.roundtrip.dialect.postgres;

import org.jspecify.annotations.NullMarked;
