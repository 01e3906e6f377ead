/** How one engine's databases that users name are upgraded. */
@NullMarked
package org.roundtrip.upgrade.postgres;

import org.jspecify.annotations.NullMarked;
