/** SQLite's part of running migrations. */
@NullMarked
package org.roundtrip.project.sqlite;

import org.jspecify.annotations.NullMarked;
