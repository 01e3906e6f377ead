package org.roundtrip.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roundtrip.config.ConfigFile;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Report;
import org.roundtrip.gate.BaselineEntry;
import org.roundtrip.gate.BaselineFile;
import org.roundtrip.gate.BaselineUpdate;
import org.roundtrip.rowtest.RowSettings;

/** Which findings a run reports, by policy, waivers and baseline, on SQLite. */
class GateTest {

  @TempDir private Path folder;
  private Path project;

  @BeforeEach
  void project() throws IOException {
    project = Files.createDirectory(folder.resolve("migrations"));
    migration(
        "1_users", "CREATE TABLE users (id integer PRIMARY KEY, phone text);", "DROP TABLE users;");
  }

  @Test
  void aBaselineOfForwardOnlyRevisionsAcceptsThemAndNotTheNextOne() throws IOException {
    for (int number = 2; number <= 6; number++) {
      migration(number + "_t" + number, "CREATE TABLE t" + number + " (id integer);", null);
    }
    BaselineUpdate first = update();
    BaselineFile.write(first.kept());
    assertThat(verify(without())).isEmpty();

    migration("7_t7", "CREATE TABLE t7 (id integer);", null);

    assertThat(verify(without())).containsExactly("RT101 error  7_t7: the downgrade is missing");
    assertThat(update().added())
        .extracting(BaselineEntry::toString)
        .containsExactly("RT101 7_t7 (sqlite)");
    assertThat(update().kept()).isEqualTo(first.kept());
  }

  @Test
  void aFixedFindingMustBeRemovedFromTheBaseline() throws IOException {
    migration("2_roles", "CREATE TABLE roles (id integer);", "SELECT 1;");
    BaselineFile.write(update().kept());

    migration("2_roles", "CREATE TABLE roles (id integer);", "DROP TABLE roles;");

    assertThat(verify(without()))
        .containsExactly(
            "RT904 error  DIR/migrations/roundtrip-baseline.json lists 3 findings that no longer"
                + " occur");
    assertThat(update().kept().entries()).isEmpty();
    assertThat(update().fixed())
        .extracting(BaselineEntry::toString)
        .containsExactly(
            "RT107 table roles (sqlite)",
            "RT104 2_roles table roles (sqlite)",
            "RT105 2_roles (sqlite)");
  }

  @Test
  void whatARunDidNotExamineIsNotFixed() throws IOException {
    migration("2_roles", "CREATE TABLE roles (id integer);", null);
    BaselineFile.write(update().kept());
    config(waiver("RT204", "2_roles", "", "unused"));

    assertThat(verify(without().withRevisions(List.of("1_users")))).isEmpty();
  }

  @Test
  void aWaiverAcceptsTheFindingsOfItsCodeAndRevision() throws IOException {
    migration("2_roles", "CREATE TABLE roles (id integer);", null);
    migration("3_groups", "CREATE TABLE groups (id integer);", null);
    config(waiver("RT101", "2_roles", "", "restored from a backup"));

    Report report = report(without());

    assertThat(headlines(report))
        .containsExactly("RT101 error  3_groups: the downgrade is missing");
    assertThat(report.accepted())
        .extracting(each -> each.by() + ": " + each.reason())
        .containsExactly(
            "waiver in " + folder.resolve("roundtrip.toml") + ":1: restored from a backup");
  }

  @Test
  void aWaiverOfOneObjectDoesNotAcceptTheNext() throws IOException {
    migration(
        "2_roles",
        "CREATE TABLE roles (id integer); CREATE TABLE groups (id integer);",
        "SELECT 1;");
    config(
        waiver("RT104", "2_roles", "roles", "known")
            + waiver("RT105", "2_roles", "", "known")
            + waiver("RT107", "", "", "known"));

    assertThat(verify(without()))
        .containsExactly("RT104 error  2_roles: the downgrade does not restore the schema");
  }

  @Test
  void anExpiredWaiverAcceptsNothing() throws IOException {
    migration("2_roles", "CREATE TABLE roles (id integer);", null);
    config(waiver("RT101", "2_roles", "", "soon") + "until = 2020-12-31\n");

    assertThat(verify(without()))
        .containsExactly(
            "RT901 error  the waiver of RT101 2_roles in DIR/roundtrip.toml:1 expired on 2020-12-31",
            "RT101 error  2_roles: the downgrade is missing");
  }

  @Test
  void aCommentAcceptsTheFindingsOfItsStatement() throws IOException {
    migration(
        "2_drop",
        """
        CREATE TABLE offices (id integer PRIMARY KEY, fax text);
        """,
        "DROP TABLE offices;");
    migration(
        "3_drop",
        """
        SELECT 1;
        -- roundtrip: allow RT204: nobody called
        ALTER TABLE users DROP COLUMN phone;
        ALTER TABLE offices DROP COLUMN fax;
        """,
        "ALTER TABLE users ADD COLUMN phone text; ALTER TABLE offices ADD COLUMN fax text;");

    Report report = report(settings());

    assertThat(headlines(report))
        .containsExactly(
            "RT204 error  3_drop: the upgrade drops data that the downgrade cannot restore");
    assertThat(report.findings().get(0).location()).hasToString(project + "/3_drop.up.sql:4");
    assertThat(report.accepted()).hasSize(1);
  }

  @Test
  void aPolicyChangesSeverities() throws IOException {
    migration("2_roles", "CREATE TABLE roles (id integer);", null);

    config("[policy]\nirreversible = 'allow'");
    assertThat(verify(without())).containsExactly("RT101 note  2_roles: the downgrade is missing");
    config("[policy.severity]\nRT101 = 'warning'\n[policy.severity.postgresql]\nRT101 = 'off'");
    assertThat(verify(without()))
        .containsExactly("RT101 warning  2_roles: the downgrade is missing");
    config(
        "[policy.severity]\nRT101 = 'warning'\n[policy.severity.'migrations/2*']\nRT101 = 'off'");
    assertThat(verify(without())).isEmpty();
    assertThat(report(without()).accepted())
        .extracting(each -> each.by() + ": " + each.reason())
        .containsExactly("policy in " + folder.resolve("roundtrip.toml") + ":4: RT101 is off");
  }

  @Test
  void whatFollowsFromAnAcceptedDowngradeIsAcceptedWithIt() throws IOException {
    migration("2_roles", "CREATE TABLE roles (id integer);", "-- never");
    assertThat(verify(without()))
        .containsExactly(
            "RT110 error  2_roles: the downgrade is empty, but the upgrade changes the schema");

    config("[policy]\nirreversible = 'allow'");
    assertThat(verify(without()))
        .containsExactly(
            "RT110 note  2_roles: the downgrade is empty, but the upgrade changes the schema");
    config(waiver("RT110", "2_roles", "", "never rolled back"));
    assertThat(report(without()).accepted())
        .extracting(each -> each.finding().code() + " " + each.reason())
        .containsExactly(
            "RT110 never rolled back", "RT105 never rolled back", "RT107 never rolled back");
    assertThat(verify(without())).isEmpty();
    config(waiver("RT104", "2_roles", "", "another code"));
    assertThat(verify(without()))
        .containsExactly(
            "RT110 error  2_roles: the downgrade is empty, but the upgrade changes the schema");
  }

  @Test
  void aWaiverOfOneRevisionDoesNotAcceptWhatAnotherLeavesBehind() throws IOException {
    migration("2_roles", "CREATE TABLE roles (id integer);", "-- never");
    migration("3_teams", "CREATE TABLE teams (id integer);", "-- never");
    config(waiver("RT110", "2_roles", "", "never rolled back"));

    assertThat(verify(without()))
        .containsExactly(
            "RT110 error  3_teams: the downgrade is empty, but the upgrade changes the schema",
            "RT107 error  the base is not empty after all downgrades");
  }

  @Test
  void revisionsBeforeTheFirstOneAreNotJudged() throws IOException {
    migration("2_roles", "CREATE TABLE roles (id integer);", null);
    migration("3_fix", "CREATE TABLE groups (id integer);", null);
    migration("4_update", "CREATE TABLE teams (id integer);", "DROP TABLE teams;");
    config("[policy]\nfrom = '4_update'");

    assertThat(verify(without()))
        .containsExactly("RT007 warning  4_update: the name 'update' does not describe the change");
  }

  private void migration(String name, String up, @Nullable String down) throws IOException {
    Files.writeString(project.resolve(name + ".up.sql"), up);
    if (down != null) {
      Files.writeString(project.resolve(name + ".down.sql"), down);
    }
  }

  private static String waiver(String code, String revision, String object, String reason) {
    return "[[waiver]]\ncode = '%s'\n%s%sreason = '%s'\n"
        .formatted(
            code,
            revision.isEmpty() ? "" : "revision = '" + revision + "'\n",
            object.isEmpty() ? "" : "object = '" + object + "'\n",
            reason);
  }

  private void config(String text) throws IOException {
    Files.writeString(folder.resolve("roundtrip.toml"), text);
  }

  private Settings settings() {
    return Settings.of(project)
        .withEngines(Set.of(Engine.SQLITE))
        .withGate(ConfigFile.gate(project, null));
  }

  private Settings without() {
    return settings().withRows(RowSettings.none());
  }

  private Report report(Settings settings) {
    return new Verification(settings, Progress.SILENT).run();
  }

  private List<String> verify(Settings settings) {
    return headlines(report(settings));
  }

  private BaselineUpdate update() {
    Verification verification = new Verification(without(), Progress.SILENT);
    return verification.baselineUpdate(verification.run());
  }

  private List<String> headlines(Report report) {
    return report.findings().stream()
        .map(finding -> finding.headline().replaceAll(" +\\(SQLite [\\d.]+\\)", ""))
        .map(headline -> headline.replace(folder.toString(), "DIR"))
        .toList();
  }
}
