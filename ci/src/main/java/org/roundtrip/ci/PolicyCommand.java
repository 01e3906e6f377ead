package org.roundtrip.ci;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtrip.config.ConfigFile;
import org.roundtrip.dialect.Engine;
import org.roundtrip.gate.Gate;
import org.roundtrip.gate.Policy;
import org.roundtrip.gate.SeverityRule;
import org.roundtrip.gate.Waiver;
import org.roundtrip.revision.SourceLocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the policy that is in force and where each line comes from. */
@Command(
    name = "policy",
    description =
        "Print which findings fail 'roundtrip verify', and the file and line that determine it.",
    footer = {"", "Examples:", "  roundtrip policy migrations"})
final class PolicyCommand implements Runnable {

  private static final String LINE = "%-40s  # %s%n";

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "PATH", description = "The migrations folder.")
  private Path project = Path.of("");

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "File to read. Default: roundtrip.toml in the migrations folder or its parent.")
  private @Nullable Path config;

  @Override
  public void run() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Gate gate = ConfigFile.gate(project, config);
    Policy policy = gate.policy();
    out.println("[policy]");
    out.printf(
        LINE,
        "irreversible = \"" + policy.irreversible().word() + "\"",
        source(policy.irreversibleAt()));
    out.printf(
        LINE,
        policy.from() == null ? "from: the first revision" : "from = \"" + policy.from() + "\"",
        source(policy.fromAt()));
    policy.severities().forEach(rule -> print(rule, out));
    gate.waivers().forEach(waiver -> print(waiver, out));
    int known = gate.baseline().entries().size();
    out.println();
    out.println(
        known == 0
            ? "There is no baseline; 'roundtrip baseline' writes " + gate.baseline().file() + "."
            : "The baseline " + gate.baseline().file() + " has " + known + " findings.");
    out.println("Waivers in the comments of migrations apply as well.");
    out.flush();
  }

  private static void print(SeverityRule rule, PrintWriter out) {
    String section =
        Optional.ofNullable(rule.engine())
            .map(Engine::word)
            .or(() -> Optional.ofNullable(rule.path()).map(path -> "\"" + path + "\""))
            .map(word -> "." + word)
            .orElse("");
    out.printf(
        LINE,
        "severity%s.%s = \"%s\"".formatted(section, rule.code(), rule.word()),
        rule.location());
  }

  private static void print(Waiver waiver, PrintWriter out) {
    String until = waiver.until() == null ? "" : " until " + waiver.until();
    out.printf(LINE, "waiver: " + waiver + until, waiver.location());
    out.println("    " + waiver.reason());
  }

  private static String source(@Nullable SourceLocation location) {
    return location == null ? "default" : location.toString();
  }
}
