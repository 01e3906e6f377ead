/** The parts of one engine, brought together. */
@NullMarked
package org.roundtrip.dialect.sqlite;

import org.jspecify.annotations.NullMarked;
