/** Findings and reports as data: a lossless form that another run can read. */
@NullMarked
package org.roundtrip.finding.data;

import org.jspecify.annotations.NullMarked;
