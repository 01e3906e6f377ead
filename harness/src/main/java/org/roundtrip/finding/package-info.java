/** Findings, their codes and severities, and the report. */
@NullMarked
package org.roundtrip.finding;

import org.jspecify.annotations.NullMarked;
