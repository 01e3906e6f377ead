/** Where migrations run: servers that make scratch databases, copy them and drop them. */
@NullMarked
package org.roundtrip.database;

import org.jspecify.annotations.NullMarked;
