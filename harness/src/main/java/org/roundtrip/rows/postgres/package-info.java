/** How rows are read and compared on one engine. */
@NullMarked
package org.roundtrip.rows.postgres;

import org.jspecify.annotations.NullMarked;
