/** Tests of the sample project, of its broken histories and of the documentation. */
@NullMarked
package org.roundtrip.sample;

import org.jspecify.annotations.NullMarked;
