/** What Spring Boot's own files say about a project's migration tool. */
@NullMarked
package org.roundtrip.project.spring;

import org.jspecify.annotations.NullMarked;
