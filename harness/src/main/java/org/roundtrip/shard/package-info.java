/** Splits a history over several machines. */
@NullMarked
package org.roundtrip.shard;

import org.jspecify.annotations.NullMarked;
