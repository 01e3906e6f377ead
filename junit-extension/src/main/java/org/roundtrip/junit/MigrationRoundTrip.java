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
import org.roundtrip.finding.Severity;

/**
 * Verifies a folder of migrations: upgrades, downgrades and upgrades every revision again on every
 * database.
 *
 * <pre>{@code
 * @MigrationRoundTrip("src/main/resources/db/revisions")
 * class MigrationsTest {
 *   @Test // one of your own, where you want one; an empty body does as well
 *   void backfill(@At("7c1e") MigratedDatabase db) { … }
 * }
 * }</pre>
 *
 * <p>Each attribute corresponds to a property with the prefix {@code roundtrip.} and hyphens, such
 * as {@code roundtrip.postgres-image}. A system property takes precedence over an attribute that
 * differs from its default, which takes precedence over {@code junit-platform.properties}.
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
   * The databases to run on, {@code sqlite} or {@code postgresql}. Default: the databases that the
   * project supports.
   */
  String[] databases() default {};

  /** {@code auto}, {@code container}, {@code embedded}, {@code embedded:15}, or a server's URL. */
  String postgres() default "auto";

  /** The image for a container. */
  String postgresImage() default DatabaseSettings.DEFAULT_IMAGE;

  /** The layout's name. Default: detected automatically. */
  String layout() default "";

  /**
   * SQL that runs once in every scratch database. A single word that ends in {@code .sql} is a
   * file, which is located like the migrations.
   */
  String setup() default "";

  /** SQL that runs at the start of every connection, or a file as for {@link #setup()}. */
  String session() default "";

  /** The codes of the findings to report. Default: all. */
  FindingCode[] checks() default {};

  /**
   * The lowest severity that fails a test. Set it to {@code WARNING} so that warnings also fail
   * their test. Property: {@code roundtrip.fail-on}.
   */
  Severity failOn() default Severity.ERROR;

  /** Ids or names of the revisions to test. Default: all. */
  String[] revisions() default {};

  /** The first revision to test. Default: the first of the history. */
  String from() default "";

  /** The last revision to test. Default: the last of the history. */
  String to() default "";

  /**
   * How the project's migration tool is run, as {@code KEY=VALUE}, such as {@code python=.venv/bin/
   * python}; see the documentation of the tool. These win over {@code roundtrip.toml}.
   */
  String[] tool() default {};

  /**
   * Whether the class is skipped, with the reason, if the project's migration tool is not
   * available, such as a Python with Alembic. If false, the class fails.
   */
  boolean ifToolPresent() default false;

  /** Whether rows are compared. */
  boolean rows() default true;

  /**
   * The number of random row sets per revision, in addition to the systematic ones; 0 disables row
   * generation.
   */
  int tries() default 1;

  /** The seed of the random generator. */
  long seed() default 1;

  /** The time limit for testing one revision with rows on one database, in seconds. */
  int rowLimit() default 20;

  /** Generate rows only for these tables and the tables they reference. Default: all. */
  String[] tables() default {};

  /**
   * The configuration file, which is located like the migrations. Default: {@code roundtrip.toml}
   * in the folder of migrations or its parent. Attributes take precedence over the file.
   */
  String config() default "";

  /** The time limit of a statement, in seconds. */
  int statementTimeout() default 60;
}
