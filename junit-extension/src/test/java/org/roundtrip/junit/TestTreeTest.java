package org.roundtrip.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathRoots;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/** What is there to run, before anything is run. */
class TestTreeTest {

  private static final String SOUND =
      "[engine:roundtrip]/[class:" + Fixtures.Sound.class.getName() + "]";

  @Test
  void readsLikeSentences() {
    assertThat(tree(discover(selectClass(Fixtures.Sound.class))))
        .isEqualTo(
            """
            Roundtrip
              Sound
                the history is valid
                on SQLite
                  99b3ff7741d5 initial schema baseline
                    upgrades
                    has a downgrade
                    downgrades
                    the downgrade restores the schema
                    the downgrade restores the rows
                    upgrades again
                    upgrades to the same schema again
                    rows survive the upgrade
                    rows survive the downgrade
                    the second upgrade produces the same rows
                    sequences and foreign keys match the rows
                    rows can be generated for every table
                  7c1e add status to users
                    upgrades
                    has a downgrade
                    downgrades
                    the downgrade restores the schema
                    the downgrade restores the rows
                    upgrades again
                    upgrades to the same schema again
                    rows survive the upgrade
                    rows survive the downgrade
                    the second upgrade produces the same rows
                    sequences and foreign keys match the rows
                    rows can be generated for every table
                  upgrading in one session produces the same schema as step by step
                  downgrading everything empties the database
                  upgrading everything again produces the same schema
                  branches can be applied in any order
                  there are no other findings
            """);
  }

  @Test
  void keepsToTheChecksAndRevisionsAskedFor() {
    assertThat(tree(discover(selectClass(Fixtures.BrokenInPart.class))))
        .isEqualTo(
            """
            Roundtrip
              BrokenInPart
                on SQLite
                  2b look users up by email
                    has a downgrade
                    the downgrade restores the schema
                  3c give users a profile
                    has a downgrade
                    the downgrade restores the schema
                  there are no other findings
            """);
  }

  @Test
  void everyNodeCanBeChosenByItsId() {
    TestDescriptor whole = discover(selectClass(Fixtures.Sound.class));
    for (TestDescriptor node : whole.getDescendants()) {
      TestDescriptor alone = discover(selectUniqueId(node.getUniqueId()));
      assertThat(tree(alone.findByUniqueId(node.getUniqueId()).orElseThrow()))
          .isEqualTo(tree(node));
      assertThat(alone.getDescendants().stream().filter(TestDescriptor::isTest).count())
          .isEqualTo(
              node.isTest()
                  ? 1
                  : node.getDescendants().stream().filter(TestDescriptor::isTest).count());
    }
  }

  @Test
  void idsStayWhatTheyAre() {
    Set<String> ids =
        discover(selectClass(Fixtures.Sound.class)).getDescendants().stream()
            .map(node -> node.getUniqueId().toString())
            .collect(Collectors.toSet());
    assertThat(ids)
        .contains(
            SOUND,
            SOUND + "/[check:history]",
            SOUND + "/[database:sqlite]/[revision:7c1e]/[check:restores-schema]",
            SOUND + "/[database:sqlite]/[check:base-is-empty]",
            SOUND + "/[database:sqlite]/[check:nothing-else]");
  }

  @Test
  void whatIsNotThereIsNotChosen() {
    String unknown = SOUND + "/[database:sqlite]/[revision:0000]";
    assertThatThrownBy(() -> discover(selectUniqueId(unknown)))
        .isInstanceOf(JUnitException.class)
        .hasMessage("UniqueIdSelector [uniqueId = " + unknown + "] resolution failed");
    String noClass = "[engine:roundtrip]/[class:no.such.Class]";
    assertThatThrownBy(() -> discover(selectUniqueId(noClass)))
        .isInstanceOf(JUnitException.class)
        .hasMessage("UniqueIdSelector [uniqueId = " + noClass + "] resolution failed");
    assertThat(tree(discover(selectUniqueId(SOUND.replace("roundtrip]", "junit-jupiter]")))))
        .isEqualTo("Roundtrip\n");
    assertThat(tree(discover(selectClass(String.class)))).isEqualTo("Roundtrip\n");
  }

  @Test
  void whatCannotBeReadAnyMoreLeadsToTheReason() {
    String id =
        SOUND.replace("Sound", "Unreadable") + "/[database:sqlite]/[revision:7c1e]/[check:x]";
    assertThat(tree(discover(selectUniqueId(id))))
        .isEqualTo(
            """
            Roundtrip
              Unreadable
                the history can be read
            """);
  }

  @Test
  void packagesAndClassPathsAreSearched() {
    Path classes = Path.of("target", "test-classes");
    assertThat(classNames(discover(selectPackage("org.roundtrip.junit"))))
        .contains("EmptyBodyTest", "Sound", "The migrations")
        .isEqualTo(classNames(discover(selectClasspathRoots(Set.of(classes)).get(0))));
  }

  @Test
  void anAbstractClassIsNotRunAndItsHeirsAre() {
    assertThat(tree(discover(selectClass(Fixtures.Named.class)))).isEqualTo("Roundtrip\n");
    TestDescriptor heir = discover(selectClass(Fixtures.Inheriting.class));
    assertThat(classNames(heir)).containsExactly("The migrations");
    assertThat(heir.getDescendants())
        .isNotEmpty()
        .allSatisfy(node -> assertThat(node.getTags()).contains(TestTag.create("slow")));
  }

  @Test
  void aRevisionLeadsToItsFile() {
    UniqueId id = UniqueId.parse(SOUND + "/[database:sqlite]/[revision:7c1e]");
    TestDescriptor revision = discover(selectUniqueId(id)).findByUniqueId(id).orElseThrow();
    assertThat(revision.getSource())
        .contains(
            FileSource.from(
                Path.of("target/test-classes/histories/sound/0002_status.sql").toFile(),
                FilePosition.from(1)));
  }

  @Test
  void noTwoTestsOfAClassHaveOneNameInReports() {
    List<String> names =
        discover(selectClass(Fixtures.Sound.class)).getDescendants().stream()
            .filter(TestDescriptor::isTest)
            .map(TestDescriptor::getLegacyReportingName)
            .toList();
    assertThat(names)
        .doesNotHaveDuplicates()
        .contains(
            "the history is valid",
            "on SQLite: there are no other findings",
            "on SQLite, 7c1e add status to users: the downgrade restores the schema");
  }

  private static TestDescriptor discover(DiscoverySelector selector) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request().selectors(selector).build();
    return new RoundtripTestEngine().discover(request, UniqueId.forEngine("roundtrip"));
  }

  private static Set<String> classNames(TestDescriptor root) {
    return root.getChildren().stream()
        .map(TestDescriptor::getDisplayName)
        .collect(Collectors.toSet());
  }

  private static String tree(TestDescriptor node) {
    return node.getDisplayName()
        + "\n"
        + node.getChildren().stream()
            .map(child -> tree(child).indent(2))
            .collect(Collectors.joining());
  }
}
