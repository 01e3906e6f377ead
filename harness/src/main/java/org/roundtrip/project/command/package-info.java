/**
 * Runs any migration tool with commands from {@code roundtrip.toml}. Every step starts the tool
 * again; its statements are not recorded.
 */
@NullMarked
package org.roundtrip.project.command;

import org.jspecify.annotations.NullMarked;
