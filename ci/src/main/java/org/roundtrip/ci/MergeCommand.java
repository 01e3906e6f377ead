package org.roundtrip.ci;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.ci.report.ReportRequest;
import org.roundtrip.finding.Report;
import org.roundtrip.shard.Timings;
import org.roundtrip.shard.TimingsFile;
import org.roundtrip.verify.MergedShards;
import org.roundtrip.verify.ShardResults;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the report of a run from what its shards found. */
@Command(
    name = "merge",
    description =
        "Make the report of a whole run from the reports of its shards. No database is used.",
    footer = {
      "",
      "Examples:",
      "  roundtrip merge shard-1.json shard-2.json --report json=report.json",
      "  roundtrip merge shard-*.json --timings migrations/roundtrip-timings.json"
    })
final class MergeCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "REPORT",
      arity = "1..*",
      description = "The files that 'roundtrip verify --shard I/N --report blob=FILE' wrote.")
  private List<Path> files = List.of();

  @Option(
      names = "--report",
      paramLabel = "FORMAT=FILE",
      converter = ReportRequest.Converter.class,
      completionCandidates = ReportRequest.Formats.class,
      description =
          "Also write the report to a file, or to standard output if FILE is '-'; repeatable.")
  private List<ReportRequest> reports = List.of();

  @Option(
      names = "--timings",
      paramLabel = "FILE",
      description = "Write how long each revision took, for later runs with --shard.")
  private @Nullable Path timings;

  @Override
  public Integer call() {
    if (reports.stream().anyMatch(ReportRequest::isBlob)) {
      throw wrong("A merged report cannot be a blob; merge the reports of all shards at once.");
    }
    Map<Integer, Path> known = new TreeMap<>();
    List<ShardResults> shards = files.stream().map(file -> read(file, known)).toList();
    check(shards, known);
    reports.forEach(ReportRequest::prepare);
    Report report = MergedShards.report(shards);
    ReportWriter.write(line(), report, () -> shards.get(0), reports);
    if (timings != null) {
      Timings measured = TimingsFile.read(timings);
      for (ShardResults shard : shards) {
        measured = shard.addTo(measured);
      }
      TimingsFile.write(measured, timings);
    }
    return report.exitCode();
  }

  private ShardResults read(Path file, Map<Integer, Path> known) {
    ShardResults shard = read(file);
    Path other = known.put(shard.shard().number(), file);
    if (other != null) {
      throw wrong("'%s' and '%s' are both %s.".formatted(other, file, shard.shard()));
    }
    return shard;
  }

  private ShardResults read(Path file) {
    try {
      return ShardResults.read(Files.readAllBytes(file));
    } catch (IOException e) {
      throw wrong(
          "Cannot read '%s' (%s)."
              .formatted(file, Files.exists(file) ? e.getMessage() : "there is no such file"));
    } catch (IllegalArgumentException e) {
      throw wrong(
          "'%s' is not a report that this version of roundtrip wrote with '--report blob=%s'."
              .formatted(file, file.getFileName()));
    }
  }

  private void check(List<ShardResults> shards, Map<Integer, Path> known) {
    for (int i = 1; i < shards.size(); i++) {
      if (!shards.get(i).belongsTo(shards.get(0))) {
        throw wrong(
            "'%s' and '%s' are not shards of one run: their histories, settings or numbers of shards differ."
                .formatted(files.get(0), files.get(i)));
      }
    }
    int count = shards.get(0).shard().count();
    List<String> missing =
        IntStream.rangeClosed(1, count)
            .filter(number -> !known.containsKey(number))
            .mapToObj(String::valueOf)
            .toList();
    if (!missing.isEmpty()) {
      throw wrong(
          missing.stream()
              .collect(
                  Collectors.joining(
                      ", ",
                      "Of " + count + " shards, these are missing: ",
                      ". Pass their reports as well.")));
    }
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(line(), sentence);
  }

  private CommandLine line() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
