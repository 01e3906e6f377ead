/**
 * Any migration tool by its own commands, as a few lines of {@code roundtrip.toml} give them. Every
 * step starts the tool anew; what it sends is not seen.
 */
@NullMarked
package org.roundtrip.project.command;

import org.jspecify.annotations.NullMarked;
