/** Reports for programs: one small class a format, and where each is written to. */
@NullMarked
package org.roundtrip.ci.report;

import org.jspecify.annotations.NullMarked;
