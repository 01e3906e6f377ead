package org.roundtrip.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UntrackedEffectTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ALTER DATABASE app SET timezone = 'UTC'             | SELECT 1                         | [SETTINGS]",
        "ALTER DATABASE app SET timezone = 'UTC'             | ALTER DATABASE app RESET timezone | []",
        "alter role app in database app set search_path to a | SELECT 1                         | [SETTINGS]",
        "ALTER USER app SET work_mem = '8MB'                 | ALTER ROLE app RESET ALL         | []",
        "ALTER USER MAPPING FOR a SERVER s OPTIONS (SET b 'c') | SELECT 1                       | []",
        "ALTER ROLE app RENAME TO web                        | SELECT 1                         | []",
        "DO 'BEGIN EXECUTE ''ALTER DATABASE a SET b = c''; END' | SELECT 1                      | [SETTINGS]",
        "UPDATE t SET lo = lo_from_bytea(0, doc)             | ALTER TABLE t DROP lo            | [LARGE_OBJECTS]",
        "UPDATE t SET lo = lo_create(0)                      | SELECT lo_unlink(lo) FROM t      | []",
        "SELECT lo_creat(-1)                                 | SELECT 1                         | [LARGE_OBJECTS]",
        "SELECT 1 -- lo_create(0)                            | SELECT 1                         | []",
        "CREATE FUNCTION f() AS 'SELECT lo_create(0)'        | DROP FUNCTION f                  | []",
        "CREATE TABLE t (lo_create integer)                  | DROP TABLE t                     | []",
      })
  void whatADowngradeLeaves(String upgrade, String downgrade, String remaining) {
    assertThat(new TreeSet<>(UntrackedEffect.remaining(List.of(upgrade), List.of(downgrade))))
        .hasToString(remaining);
  }
}
