package org.roundtrip.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** Run by the build after all other tests: Surefire's own report says what it ran. */
class SurefireRanIt {

  private static final Path REPORT =
      Path.of("target", "surefire-reports", "TEST-" + EmptyBodyTest.class.getName() + ".xml");

  @Test
  void theEmptyClass() throws Exception {
    assumeTrue(System.getProperty("test") == null, "only some tests were asked for");
    Document report =
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(REPORT.toFile());
    assertThat(value(report, "/testsuite/@tests")).isEqualTo("30");
    assertThat(value(report, "/testsuite/@failures")).isEqualTo("0");
    assertThat(
            value(
                report,
                "/testsuite/testcase[@name='on SQLite, 7c1e add status to users: the downgrade"
                    + " restores the schema']/@classname"))
        .isEqualTo(EmptyBodyTest.class.getName());
  }

  private static String value(Document report, String path) throws Exception {
    return XPathFactory.newInstance().newXPath().evaluate(path, report);
  }
}
