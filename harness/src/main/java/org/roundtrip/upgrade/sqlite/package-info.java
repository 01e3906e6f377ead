/** How one engine's databases that users name are upgraded. */
@NullMarked
package org.roundtrip.upgrade.sqlite;

import org.jspecify.annotations.NullMarked;
