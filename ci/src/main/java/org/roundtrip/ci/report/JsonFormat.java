package org.roundtrip.ci.report;

import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.AcceptedFinding;
import org.roundtrip.finding.DatabaseFailure;
import org.roundtrip.finding.Report;
import org.roundtrip.finding.Skip;
import org.roundtrip.verify.ShardResults;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;

/** The format {@code roundtrip-report/2}; the same findings give the same bytes, times apart. */
final class JsonFormat implements ReportFormat {

  private static final String FORMAT = "roundtrip-report/2";

  @Override
  public String name() {
    return "json";
  }

  @Override
  public String text(Report report, Supplier<ShardResults> found) {
    DefaultIndenter newLines = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
            .withArrayEmptySeparator("");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(separators)
            .withObjectIndenter(newLines)
            .withArrayIndenter(newLines);
    return JsonMapper.shared().writer().with(printer).writeValueAsString(tree(report)) + "\n";
  }

  private static Map<String, @Nullable Object> tree(Report report) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("format", FORMAT);
    tree.put("project", project(report));
    tree.put(
        "databases", report.databases().stream().map(server -> database(server, report)).toList());
    tree.put("findings", report.findings().stream().map(JsonFinding::tree).toList());
    if (!report.accepted().isEmpty()) {
      tree.put("accepted", report.accepted().stream().map(JsonFormat::accepted).toList());
    }
    tree.put("checks", checks(report));
    if (!report.failures().isEmpty()) {
      tree.put("failures", report.failures().stream().map(JsonFormat::failure).toList());
    }
    if (report.interrupted()) {
      tree.put("incomplete", true);
    }
    tree.put("exitCode", report.exitCode());
    tree.put("seconds", Math.round(report.elapsed().toMillis() / 100.0) / 10.0);
    return tree;
  }

  private static Map<String, @Nullable Object> accepted(AcceptedFinding accepted) {
    Map<String, @Nullable Object> entry = new LinkedHashMap<>();
    entry.put("by", accepted.by());
    entry.put("reason", accepted.reason());
    entry.put("finding", JsonFinding.tree(accepted.finding()));
    return entry;
  }

  private static Map<String, @Nullable Object> project(Report report) {
    Map<String, @Nullable Object> project = new LinkedHashMap<>();
    project.put("path", slashed(report.path().toString()));
    project.put("layout", report.layout());
    project.put("revisions", report.revisions());
    return project;
  }

  private static Map<String, @Nullable Object> database(ServerInfo server, Report report) {
    Map<String, @Nullable Object> database = new LinkedHashMap<>();
    database.put("engine", server.engine().word());
    database.put("version", server.version());
    database.put("provided", server.provided());
    int reused = report.reused().getOrDefault(server.engine(), 0);
    if (reused > 0) {
      database.put("revisionsFromCache", reused);
    }
    long untested = report.revisionsWithUntestedTable(server.engine());
    if (untested > 0) {
      database.put("revisionsWithUntestedTable", untested);
    }
    return database;
  }

  private static Map<String, @Nullable Object> failure(DatabaseFailure failed) {
    Map<String, @Nullable Object> failure = new LinkedHashMap<>();
    failure.put("database", failed.engine().word());
    failure.put("message", failed.reason().worded(CommandLineWording.INSTANCE::setting));
    return failure;
  }

  private static Map<String, @Nullable Object> checks(Report report) {
    List<Map<String, @Nullable Object>> skipped = new ArrayList<>();
    for (Skip skip : report.skips()) {
      Map<String, @Nullable Object> entry = new LinkedHashMap<>();
      entry.put("revision", skip.revision());
      entry.put("database", word(skip.engine()));
      entry.put("check", skip.check());
      entry.put("reason", skip.reason());
      skipped.add(entry);
    }
    Map<String, @Nullable Object> checks = new LinkedHashMap<>();
    checks.put("run", report.checksRun());
    checks.put("skipped", skipped);
    return checks;
  }

  static @Nullable String word(@Nullable Engine engine) {
    return engine == null ? null : engine.word();
  }

  static String slashed(String path) {
    return path.replace(File.separatorChar, '/');
  }
}
