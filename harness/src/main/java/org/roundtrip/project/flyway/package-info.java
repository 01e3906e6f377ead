/** Projects of Flyway, run by Flyway itself, with its undo scripts run by us. */
@NullMarked
package org.roundtrip.project.flyway;

import org.jspecify.annotations.NullMarked;
