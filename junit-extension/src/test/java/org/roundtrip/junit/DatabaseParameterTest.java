package org.roundtrip.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.opentest4j.AssertionFailedError;
import org.roundtrip.dialect.Engine;
import org.roundtrip.revision.UnknownRevisionException;

/** Databases as parameters of tests, from outside and from inside. */
@MigrationRoundTrip(value = "classpath:histories/sound", databases = "sqlite")
class DatabaseParameterTest {

  @Test
  void everyTestHasADatabaseOfItsOwn() throws Exception {
    Witness.SEEN.clear();
    EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(Witness.class))
        .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
        .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
        .execute()
        .testEvents()
        .assertStatistics(tests -> tests.started(20).succeeded(20));
    assertThat(Witness.SEEN.values()).hasSize(20).containsOnly(1L);
    for (MigratedDatabase database : Witness.SEEN.keySet()) {
      assertThat(database.connection().isClosed()).isTrue();
    }
  }

  @Test
  void jupiterRunsOnlyWhatItIsFor() {
    EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(Fixtures.Sound.class), selectClass(Fixtures.WithOwnTests.class))
        .execute()
        .testEvents()
        .assertStatistics(tests -> tests.started(4).succeeded(3).failed(1));
  }

  @Test
  void aParameterThatMakesNoSenseSaysSo() {
    assertThat(
            Story.of(
                    EngineTestKit.engine("junit-jupiter")
                        .selectors(selectClass(Mistaken.class))
                        .execute())
                .replaceAll("Failed to resolve parameter .*?]: ", "")
                .replace("DatabaseParameterTest$", ""))
        .isEqualTo(
            """
            Mistaken › both(MigratedDatabase): FAILED
                @At takes a revision or 'before', not both.
            Mistaken › failing(MigratedDatabase): FAILED
                4d: the upgrade fails at target/test-classes/histories/broken/0004_posts.sql:6: \
            [SQLITE_ERROR] SQL error or missing database (no such table: posts)

                    ALTER TABLE posts ADD COLUMN body TEXT
            Mistaken › irreversible(MigratedDatabase): FAILED
                3c: there is no downgrade to run (nobody wants to lose profiles); it belongs in \
            target/test-classes/histories/broken/0003_profiles.sql:4
            Mistaken › several(MigratedDatabase): FAILED
                @At names several databases, but a parameter is one: write @TestOnEveryDatabase \
            instead of @Test.
            Mistaken › unknown(MigratedDatabase): FAILED
                Can't locate revision 'zz': the history contains no revision with that id or name.
            """);
  }

  @Test
  void movesBothWays(@At("99b3") MigratedDatabase db) {
    assertThat(db.revision().orElseThrow().name()).isEqualTo("99b3ff7741d5");
    db.upgrade();
    assertThat(db.revision().orElseThrow().name()).isEqualTo("7c1e");
    db.upgradeTo("99b3");
    assertThat(db.revision().orElseThrow().name()).isEqualTo("7c1e");
    db.downgradeTo("99b3");
    RoundtripAssertions.assertThat(db).hasSchemaOf("99b3");
    db.upgradeTo("head");
    db.downgrade();
    db.downgrade();
    assertThat(db.revision()).isEmpty();
    db.upgradeTo("head");
    db.downgradeTo("base");
    assertThat(db.revision()).isEmpty();
    assertThat(db.engine()).isEqualTo(Engine.SQLITE);
  }

  @Test
  void saysWhereTheHistoryEnds(MigratedDatabase db) {
    assertThatThrownBy(db::downgrade)
        .isInstanceOf(UnknownRevisionException.class)
        .hasMessage("There is no revision before base.");
    assertThatThrownBy(() -> db.downgradeTo("7c1e"))
        .isInstanceOf(UnknownRevisionException.class)
        .hasMessage("7c1e is not applied; the database is at base.");
    db.upgradeTo("head");
    assertThatThrownBy(db::upgrade)
        .isInstanceOf(UnknownRevisionException.class)
        .hasMessage("There is no revision after head.");
  }

  @Test
  void doesNotMigrateUnderATransaction(MigratedDatabase db) throws Exception {
    db.connection().setAutoCommit(false);
    assertThatThrownBy(db::upgrade)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "The test's connection is not in autocommit mode: commit, and set it to autocommit"
                + " before migrating.");
  }

  @Test
  void aSchemaThatDiffersIsShownAsInAFinding(@At("99b3") MigratedDatabase db) throws Exception {
    db.execute("CREATE INDEX by_hand ON users (is_active)");
    assertThatThrownBy(() -> RoundtripAssertions.assertThat(db).hasSchemaOf("99b3"))
        .isInstanceOf(AssertionFailedError.class)
        .hasMessage(
            """
            1 object differs from the schema of 99b3, which is what 'was' shows:

                index by_hand on users  left     now  (is_active)\
            """);
  }

  @Nested
  class Inside {
    @Test
    void aNestedClassHasTheSettingsOfTheOneAround(@At("head") MigratedDatabase db) {
      RoundtripAssertions.assertThat(db).hasSchemaOf("7c1e");
    }
  }

  @MigrationRoundTrip(value = "classpath:histories/sound", databases = "sqlite")
  static class Witness {

    static final Map<MigratedDatabase, Object> SEEN = new ConcurrentHashMap<>();

    @RepeatedTest(20)
    void insert(@At("7c1e") MigratedDatabase db) throws Exception {
      db.execute("INSERT INTO users (email) VALUES (?)", "a@b.c");
      Object rows = db.query("SELECT count(*) AS n FROM users").get(0).get("n");
      SEEN.put(db, ((Number) rows).longValue());
    }
  }

  @TestMethodOrder(MethodOrderer.MethodName.class)
  @MigrationRoundTrip(value = "classpath:histories/broken", databases = "sqlite")
  static class Mistaken {

    @Test
    void both(@At(value = "1a", before = "2b") MigratedDatabase db) {}

    @Test
    void several(@At(database = {"sqlite", "postgresql"}) MigratedDatabase db) {}

    @Test
    void unknown(@At("zz") MigratedDatabase db) {}

    @Test
    void failing(@At("4d") MigratedDatabase db) {}

    @Test
    void irreversible(@At("3c") MigratedDatabase db) {
      db.downgrade();
    }
  }
}
