/** The files with which a project begins to use Roundtrip. */
@NullMarked
package org.roundtrip.ci.init;

import org.jspecify.annotations.NullMarked;
