/** A finding as lines of text. What a front end says in its own way comes in as a wording. */
@NullMarked
package org.roundtrip.finding.text;

import org.jspecify.annotations.NullMarked;
