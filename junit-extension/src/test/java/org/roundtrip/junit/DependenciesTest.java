package org.roundtrip.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** The dependencies that a user's build gets along with the extension. */
class DependenciesTest {

  @Test
  void jqwikDoesNotChooseTheJUnitPlatform() throws Exception {
    Document pom =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(Path.of("pom.xml").toFile());
    XPath path = XPathFactory.newInstance().newXPath();
    String jqwik = "count(/project/dependencies/dependency[groupId='net.jqwik']%s)";
    assertThat(path.evaluate(jqwik.formatted(""), pom)).isEqualTo("2");
    assertThat(
            path.evaluate(
                jqwik.formatted("[exclusions/exclusion/groupId='org.junit.platform']"), pom))
        .isEqualTo("2");
  }
}
