/** The command line front end: the {@code roundtrip} command, its options and its exit codes. */
@NullMarked
package org.roundtrip.ci;

import org.jspecify.annotations.NullMarked;
