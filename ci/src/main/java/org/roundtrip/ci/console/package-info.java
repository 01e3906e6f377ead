/** What a person sees while a run goes on and when it is over. */
@NullMarked
package org.roundtrip.ci.console;

import org.jspecify.annotations.NullMarked;
