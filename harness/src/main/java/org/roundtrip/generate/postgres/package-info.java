/** How rows are generated and written on one engine. */
@NullMarked
package org.roundtrip.generate.postgres;

import org.jspecify.annotations.NullMarked;
