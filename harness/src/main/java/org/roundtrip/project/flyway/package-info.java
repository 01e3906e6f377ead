/** Projects that use Flyway. Flyway itself runs migrations; Roundtrip runs undo scripts. */
@NullMarked
package org.roundtrip.project.flyway;

import org.jspecify.annotations.NullMarked;
