/** Reads the configuration file {@code roundtrip.toml} for all front ends. */
@NullMarked
package org.roundtrip.config;

import org.jspecify.annotations.NullMarked;
