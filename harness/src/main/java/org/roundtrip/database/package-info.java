/** The servers on which migrations run. They create, copy and drop scratch databases. */
@NullMarked
package org.roundtrip.database;

import org.jspecify.annotations.NullMarked;
