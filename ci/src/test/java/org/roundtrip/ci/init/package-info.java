/** Tests of the first steps with Roundtrip. */
@NullMarked
package org.roundtrip.ci.init;

import org.jspecify.annotations.NullMarked;
