/** What is told: findings, their codes and severities, and the report that holds them. */
@NullMarked
package org.roundtrip.finding;

import org.jspecify.annotations.NullMarked;
