package org.roundtrip.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.roundtrip.finding.FindingCode;

/** Checks is complete: every check is listed, and every code has a check. */
class ChecksTest {

  @Test
  void everyCheckIsListed() {
    Set<String> listed =
        Checks.all().map(check -> check.getClass().getSimpleName()).collect(Collectors.toSet());
    Set<String> written =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.roundtrip.check")
                .stream()
                .filter(type -> type.isAssignableTo(Check.class) && !type.isInterface())
                .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());

    assertThat(listed).as("the checks in the list of Checks").isEqualTo(written);
  }

  /** The codes about waivers and the baseline, which no check reports. */
  private static final String OF_WAIVERS = "RT9";

  @Test
  void everyCodeIsReportedByACheck() {
    Set<FindingCode> reported =
        Checks.names().stream().flatMap(name -> name.codes().stream()).collect(Collectors.toSet());

    assertThat(reported)
        .as("the codes that checks declare")
        .containsExactlyInAnyOrder(
            Arrays.stream(FindingCode.values())
                .filter(code -> !code.name().startsWith(OF_WAIVERS))
                .toArray(FindingCode[]::new));
  }

  @Test
  void keysAndSentencesAreUnique() {
    assertThat(Checks.names()).extracting(CheckName::key).doesNotHaveDuplicates();
    assertThat(Checks.names()).extracting(CheckName::sentence).doesNotHaveDuplicates();
  }
}
