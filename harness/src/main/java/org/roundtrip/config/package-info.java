/**
 * What a user writes into {@code roundtrip.toml}: knowledge about rows, read for all front ends.
 */
@NullMarked
package org.roundtrip.config;

import org.jspecify.annotations.NullMarked;
