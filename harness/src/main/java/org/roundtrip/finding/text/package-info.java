/** Findings as lines of text. Each front end supplies its own wording. */
@NullMarked
package org.roundtrip.finding.text;

import org.jspecify.annotations.NullMarked;
