/** What values a column may take: ordinary ones, edges, twins and random ones. */
@NullMarked
package org.roundtrip.generate.value;

import org.jspecify.annotations.NullMarked;
