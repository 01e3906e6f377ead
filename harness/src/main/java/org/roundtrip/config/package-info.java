/** The file {@code roundtrip.toml}: what the user declares about rows, for all front ends. */
@NullMarked
package org.roundtrip.config;

import org.jspecify.annotations.NullMarked;
