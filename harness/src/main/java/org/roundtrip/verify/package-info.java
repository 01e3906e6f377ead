/** One run over one project: its databases, their order, and what is skipped. */
@NullMarked
package org.roundtrip.verify;

import org.jspecify.annotations.NullMarked;
