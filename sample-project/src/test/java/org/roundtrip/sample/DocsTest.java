package org.roundtrip.sample;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtrip.finding.FindingCode;

/** The documentation's snippets are up to date, and it describes every code and every package. */
class DocsTest {

  private static final Path ROOT = Path.of("..").normalize();
  private static final Pattern PACKAGE_CELL = Pattern.compile("(?m)^\\| (`[^|]+`) \\|");
  private static final Path PAGES = ROOT.resolve("docs/findings");

  @ParameterizedTest
  @MethodSource("pages")
  void snippetsAreUpToDate(Path page) throws IOException {
    ApprovedText.check(page, Snippets.insert(Files.readString(page), ROOT));
  }

  @Test
  void everyCodeHasAPage() throws IOException {
    TreeSet<String> codes =
        Arrays.stream(FindingCode.values())
            .map(code -> code.name() + ".md")
            .collect(toCollection(TreeSet::new));
    try (Stream<Path> files = Files.list(PAGES)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> !name.equals("README.md"))
          .containsExactlyInAnyOrderElementsOf(codes);
    }
  }

  @ParameterizedTest
  @MethodSource("codes")
  void aPageBeginsWithItsCodeAndTitle(FindingCode code) throws IOException {
    List<String> lines = Files.readAllLines(PAGES.resolve(code.name() + ".md"));
    String severity = code.severity().word();

    assertThat(lines.get(0)).isEqualTo("# " + code + ": " + code.title());
    assertThat(lines.get(2)).isEqualTo("Severity: " + severity + ".");
    assertThat(Files.readString(PAGES.resolve("README.md")))
        .contains("| [" + code + "](" + code + ".md) | " + severity + " | " + code.title() + " |");
  }

  @Test
  void contributingDescribesEveryPackage() throws IOException {
    String contributing = Files.readString(ROOT.resolve("CONTRIBUTING.md"));
    String section =
        contributing.substring(contributing.indexOf("### Packages")).split("(?m)^## ")[0];

    assertThat(
            PACKAGE_CELL
                .matcher(section)
                .results()
                .flatMap(cell -> Stream.of(cell.group(1).replace("`", "").split(", "))))
        .containsExactlyInAnyOrderElementsOf(packages());
  }

  private static TreeSet<String> packages() throws IOException {
    TreeSet<String> packages = new TreeSet<>();
    for (String module : List.of("harness", "junit-extension", "ci")) {
      Path root = ROOT.resolve(module).resolve("src/main/java/org/roundtrip");
      try (Stream<Path> files = Files.walk(root)) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .map(file -> root.relativize(file.getParent()).toString().replace('/', '.'))
            .filter(name -> !name.isEmpty() && !name.matches(".*(postgres|sqlite)"))
            .forEach(packages::add);
      }
    }
    return packages;
  }

  static FindingCode[] codes() {
    return FindingCode.values();
  }

  static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      return Stream.concat(Stream.of(ROOT.resolve("README.md")), docs)
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .toList();
    }
  }
}
