/** One run over one project: its databases, their order, and the skipped checks. */
@NullMarked
package org.roundtrip.verify;

import org.jspecify.annotations.NullMarked;
