/** The command line front end: the roundtrip command and the reports that it writes. */
@NullMarked
package org.roundtrip.ci;

import org.jspecify.annotations.NullMarked;
