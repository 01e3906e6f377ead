package org.roundtrip.ci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtrip.config.ConfigFile;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.project.ToolOptions;
import org.roundtrip.project.ToolSettings;
import org.roundtrip.project.detect.ProjectDetector;
import org.tomlj.Toml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The schema for editors describes the configuration that the command reads. */
class ConfigSchemaTest {

  private static final Path SCHEMA = Path.of("..", "docs", "roundtrip.schema.json");
  private static final Path RESOURCES = Path.of("..", "harness/src/test/resources/org/roundtrip");
  private static final Pattern KNOWN =
      Pattern.compile("is unknown; (?:use one of|the options are) ([^.]+)\\.");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"config/roundtrip.toml", "project/command/django/roundtrip.toml"})
  void theExamplesAreValid(String example) throws IOException {
    assertThat(errors(Files.readString(RESOURCES.resolve(example)))).isEmpty();
  }

  @Test
  void theExamplesOfTheGateAreValid() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "gate.md"));
    List<String> blocks =
        Pattern.compile("(?s)```toml\\n(.*?)```")
            .matcher(page)
            .results()
            .map(block -> block.group(1))
            .toList();

    assertThat(blocks).hasSizeGreaterThan(1).allSatisfy(b -> assertThat(errors(b)).isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "row.tries = 3                  | : property 'row' is not defined in the schema and the schema does not allow additional properties",
        "rows.tries = '3'               | /rows/tries: string found, integer expected",
        "rows.trys = 3                  | /rows: property 'trys' is not defined in the schema and the schema does not allow additional properties",
        "policy.irreversable = 'allow'  | /policy: property 'irreversable' is not defined in the schema and the schema does not allow additional properties",
        "policy.irreversible = 'never'  | /policy/irreversible: does not have a value in the enumeration [\"forbid\", \"require-reason\", \"allow\"]",
        "revisions.a.losy = 'x'         | /revisions/a: property 'losy' is not defined in the schema and the schema does not allow additional properties",
        "waiver = [{ code = 'RT101' }]  | /waiver/0: required property 'reason' not found",
        "alembic.pyton = 'python3'      | /alembic: property 'pyton' is not defined in the schema and the schema does not allow additional properties",
      })
  void aMistakeIsInvalid(String toml, String error) throws IOException {
    assertThat(errors(toml)).containsExactly(error);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "policy.severity.RT999 = 'off'",
        "policy.severity.legacy.RT204 = 'off'",
        "policy.severity.sqlite.RT999 = 'off'",
        "policy.severity.RT204 = 'fatal'",
        "waiver = [{ code = 'RT999', reason = 'x' }]",
      })
  void anUnknownCodeOrSeverityIsInvalid(String toml) throws IOException {
    assertThat(errors(toml)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'',      unknown = 1",
    "/rows,   rows.unknown = 1",
    "/policy, policy.unknown = 1",
    "/revisions/*, revisions.a.unknown = 1",
    "/waiver/*, waiver = [{ unknown = 1 }]",
  })
  void theSchemaHasTheKeysOfASection(String section, String unknown) throws IOException {
    Path file = Files.writeString(folder.resolve(ConfigFile.NAME), unknown);
    Throwable refusal = catchThrowable(() -> ConfigFile.read(folder, file));
    if (refusal == null) {
      refusal = catchThrowable(() -> ConfigFile.gate(folder, file));
    }

    assertThat(properties(section)).containsExactlyInAnyOrderElementsOf(known(refusal));
  }

  @ParameterizedTest
  @ValueSource(strings = {"command", "alembic", "liquibase", "mybatis"})
  void theSchemaHasTheOptionsOfATool(String tool) throws IOException {
    ToolSettings settings =
        new ToolSettings(Map.of(tool, new ToolOptions(tool, Map.of("unknown", "x"))), Map.of());

    Throwable refusal = catchThrowable(() -> ProjectDetector.open(folder, tool, settings));

    assertThat(properties("/" + tool)).containsExactlyInAnyOrderElementsOf(known(refusal));
  }

  @Test
  void theSchemaHasTheCodes() throws IOException {
    assertThat(schema().at("/definitions/code/enum").valueStream().map(JsonNode::asString))
        .containsExactlyElementsOf(FindingCode.names());
  }

  private static List<String> known(Throwable refusal) {
    Matcher known = KNOWN.matcher(refusal.getMessage());
    assertThat(known.find()).as(refusal.getMessage()).isTrue();
    return List.of(known.group(1).split(", "));
  }

  /** The properties of a section; {@code *} stands for any name or index. */
  private static List<String> properties(String section) throws IOException {
    String pointer = section.replaceAll("/(\\w+)", "/properties/$1");
    JsonNode node =
        schema()
            .at(pointer.replace("waiver/*", "waiver/items").replace("/*", "/additionalProperties"));
    return List.copyOf(node.at("/properties").propertyNames());
  }

  private static JsonNode schema() throws IOException {
    return new ObjectMapper().readTree(Files.readString(SCHEMA));
  }

  private static List<String> errors(String toml) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
    return schema.validate(Toml.parse(toml).toJson(), InputFormat.JSON).stream()
        .map(Error::toString)
        .toList();
  }
}
