/** What running migrations needs to know about SQLite. */
@NullMarked
package org.roundtrip.project.sqlite;

import org.jspecify.annotations.NullMarked;
