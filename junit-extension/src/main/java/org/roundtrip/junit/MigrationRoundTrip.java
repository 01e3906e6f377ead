package org.roundtrip.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.roundtrip.database.DatabaseSettings;
import org.roundtrip.finding.FindingCode;

/**
 * Verifies a folder of migrations: every revision is taken up, down and up again on every database.
 *
 * <pre>{@code
 * @MigrationRoundTrip("src/main/resources/db/revisions")
 * class MigrationsTest {
 *   @Test // one of your own, where you want one; an empty body does as well
 *   void backfill(@At("7c1e") MigratedDatabase db) { … }
 * }
 * }</pre>
 *
 * <p>Each attribute has a property of the same name after {@code roundtrip.}, with dashes, such as
 * {@code roundtrip.postgres-image}. A system property wins over an attribute that differs from its
 * default, which wins over {@code junit-platform.properties}.
 *
 * <p>Abstract classes are not run; the classes that extend them are.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@ExtendWith(DatabaseParameter.class)
public @interface MigrationRoundTrip {

  /**
   * The folder of migrations. A relative one is looked for in the working directory, which is the
   * module's base directory under Maven and Gradle, and then on the class path; with {@code
   * classpath:} in front on the class path alone. Property: {@code roundtrip.path}.
   */
  String value() default "";

  /**
   * The databases to run on, {@code sqlite} or {@code postgresql}; none for those that the
   * migrations are written for.
   */
  String[] databases() default {};

  /** {@code auto}, {@code container}, {@code embedded}, {@code embedded:15}, or a server's URL. */
  String postgres() default "auto";

  /** The image for a container. */
  String postgresImage() default DatabaseSettings.DEFAULT_IMAGE;

  /** The layout's name; empty to find it from the folder. */
  String layout() default "";

  /**
   * SQL that is run once in every scratch database. One word that ends in {@code .sql} is a file,
   * found as the migrations are.
   */
  String setup() default "";

  /** SQL that is run at the start of every connection, or a file as for {@link #setup()}. */
  String session() default "";

  /** What to look for; none for everything. */
  FindingCode[] checks() default {};

  /** Ids or names of the only revisions to try; none for all. */
  String[] revisions() default {};

  /** The first revision to try; empty for the first of all. */
  String from() default "";

  /** The last revision to try; empty for the last of all. */
  String to() default "";

  /**
   * How the project's migration tool is run, as {@code KEY=VALUE}, such as {@code python=.venv/bin/
   * python}; see the documentation of the tool. These win over {@code roundtrip.toml}.
   */
  String[] tool() default {};

  /**
   * Whether the class is skipped, with the reason, where the project's migration tool is not to be
   * had, such as a Python with Alembic; without it the class fails there.
   */
  boolean ifToolPresent() default false;

  /** Whether rows are compared. */
  boolean rows() default true;

  /**
   * How many sets of rows by chance a revision is tried with, besides those that are made on
   * purpose; 0 for no made rows.
   */
  int tries() default 1;

  /** Where random choices start. */
  long seed() default 1;

  /** How long a revision may be tried with rows on one database, in seconds. */
  int rowLimit() default 20;

  /** The only tables to make rows for, with those that they refer to; none for all. */
  String[] tables() default {};

  /**
   * The file that says what is known about rows, found as the migrations are; empty for {@code
   * roundtrip.toml} in the folder of migrations or in the one around it. What is said here wins
   * over it.
   */
  String config() default "";

  /** The time limit of a statement, in seconds. */
  int statementTimeout() default 60;
}
