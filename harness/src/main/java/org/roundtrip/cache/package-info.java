/** The cache of results that earlier runs verified. */
@NullMarked
package org.roundtrip.cache;

import org.jspecify.annotations.NullMarked;
