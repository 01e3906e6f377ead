/** How rows are generated and written on one engine. */
@NullMarked
package org.roundtrip.generate.sqlite;

import org.jspecify.annotations.NullMarked;
