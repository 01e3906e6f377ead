/** Reads projects with migrations, and upgrades and downgrades databases with them. */
@NullMarked
package org.roundtrip.project;

import org.jspecify.annotations.NullMarked;
