/** What it means: one class a check, observations in, findings out. */
@NullMarked
package org.roundtrip.check;

import org.jspecify.annotations.NullMarked;
