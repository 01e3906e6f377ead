/** What values a column may take: ordinary ones, edges, twins and random ones. */
@NullMarked
package org.roundtrip.seed.value;

import org.jspecify.annotations.NullMarked;
