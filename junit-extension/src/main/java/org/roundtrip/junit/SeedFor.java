package org.roundtrip.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Supplies the values of a column in the generated rows of a {@link MigrationRoundTrip}.
 *
 * <pre>{@code
 * @SeedFor("users.email")
 * static Arbitrary<String> emails() {
 *   return Arbitraries.strings().alpha().ofMinLength(1).map(name -> name + "@example.com");
 * }
 * }</pre>
 *
 * <p>The method takes no parameters and gives an {@link net.jqwik.api.Arbitrary}, or a collection,
 * an array or a stream of values. It is called once in a run, when the class is run. It may be
 * static; otherwise the class has a constructor without parameters. It takes precedence over values
 * for the same name in {@code roundtrip.toml}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface SeedFor {

  /** A column as {@code table.column}, with a schema in front or without, a domain or a type. */
  String value();
}
