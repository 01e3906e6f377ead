package org.roundtrip.ci.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.dialect.Engine;

/** Which statements change rows, or fail on some. */
class DataStatementsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          INSERT INTO a VALUES (1)                                | true  | true
          WITH b AS (DELETE FROM a RETURNING id) SELECT id FROM b | true  | true
          WITH b AS (SELECT id FROM a) SELECT id FROM b           | false | false
          DO $$ BEGIN UPDATE a SET b = 1; END $$                  | true  | true
          DO $$ BEGIN RAISE NOTICE 'UPDATE'; END $$               | false | false
          CREATE UNIQUE INDEX a_b ON a (b)                        | true  | true
          CREATE INDEX a_b ON a (b)                               | false | false
          CREATE TABLE b AS SELECT * FROM a                       | true  | true
          CREATE TABLE b (id INT REFERENCES a ON DELETE CASCADE)  | false | false
          ALTER TABLE a ALTER COLUMN b TYPE INT                   | true  | true
          ALTER TABLE a ALTER b SET NOT NULL                      | true  | true
          ALTER TABLE a ALTER b DROP NOT NULL                     | false | false
          ALTER TABLE a ADD CHECK (b > 0)                         | true  | true
          ALTER TABLE a ADD COLUMN b TEXT                         | false | false
          ALTER TABLE a ADD b INT NOT NULL DEFAULT 0              | false | false
          ALTER TABLE a ADD b INT NOT NULL                        | true  | true
          ALTER TABLE a ADD COLUMN b INT REFERENCES c (id)        | false | false
          ALTER TABLE a ADD b INT UNIQUE                          | true  | true
          ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES c (id)     | true  | true
          ALTER TABLE a ADD b INT DEFAULT 0, DROP c               | true  | false
          ALTER TABLE a DROP CONSTRAINT b                         | false | false
          ALTER TABLE a DROP b                                    | true  | false
          DROP TABLE a                                            | true  | false
          DROP TYPE a CASCADE                                     | true  | false
          DROP INDEX a_b                                          | false | false
          """)
  void touchRows(String sql, boolean inUpgrade, boolean inDowngrade) {
    assertThat(new DataStatements(Engine.POSTGRESQL, true).touchesRows(sql)).isEqualTo(inUpgrade);
    assertThat(new DataStatements(Engine.POSTGRESQL, false).touchesRows(sql))
        .isEqualTo(inDowngrade);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CREATE UNIQUE INDEX i ON a (b) | CREATE TABLE a (b INT)               | true
          CREATE UNIQUE INDEX i ON a (b) | CREATE TABLE IF NOT EXISTS a (b INT) | true
          CREATE UNIQUE INDEX i ON a (b) | CREATE TABLE c (a INT)               | false
          """)
  void indexesOfNewTablesRestrictNoRows(String sql, String other, boolean isNew) {
    DataStatements statements = new DataStatements(Engine.POSTGRESQL, true);
    assertThat(statements.isOnNew(sql, List.of(other, sql))).isEqualTo(isNew);
  }
}
