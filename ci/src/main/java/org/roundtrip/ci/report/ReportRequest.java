package org.roundtrip.ci.report;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.function.Supplier;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.finding.Report;
import org.roundtrip.verify.ShardResults;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A requested report: its format and its destination. */
public final class ReportRequest {

  private static final String STANDARD_OUTPUT = "-";

  private final ReportFormat format;
  private final String file;

  private ReportRequest(ReportFormat format, String file) {
    this.format = format;
    this.file = file;
  }

  /** Whether it goes to the standard output. */
  public boolean isStandardOutput() {
    return file.equals(STANDARD_OUTPUT);
  }

  /**
   * Makes sure, before a long run, that the report can be written after it; deletes an old one, so
   * that nobody takes it for this run's.
   *
   * @throws EnvironmentException if the place cannot be written to
   */
  public void prepare() {
    if (isStandardOutput()) {
      return;
    }
    try {
      Path path = Path.of(file).toAbsolutePath();
      if (path.getParent() != null) {
        Files.createDirectories(path.getParent());
      }
      if (Files.isDirectory(path)) {
        throw new FileSystemException(file, null, "it is a folder");
      }
      if (Files.isRegularFile(path)) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** Whether it is for {@code roundtrip merge}. */
  public boolean isBlob() {
    return format.name().equals(BlobFormat.NAME);
  }

  /**
   * Writes the report.
   *
   * @param found what the run found, from which the report was made
   * @throws EnvironmentException if it cannot be written
   */
  public void write(Report report, Supplier<ShardResults> found, PrintWriter standardOutput) {
    if (isStandardOutput()) {
      standardOutput.print(format.text(report, found));
      standardOutput.flush();
      return;
    }
    try {
      Files.writeString(Path.of(file), format.text(report, found));
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private EnvironmentException unwritable(IOException e) {
    return new EnvironmentException(
        "Cannot write the report '%s' (%s): %s"
            .formatted(file, e.getClass().getSimpleName(), e.getMessage()),
        e);
  }

  /** The names of the formats, for the help and for completion. */
  public static final class Formats extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    Formats() {
      super(ReportFormat.ALL.stream().map(ReportFormat::name).toList());
    }
  }

  /** Reads {@code json=FILE}. */
  public static final class Converter implements ITypeConverter<ReportRequest> {

    @Override
    public ReportRequest convert(String value) {
      int equals = value.indexOf('=');
      String name = equals < 0 ? value : value.substring(0, equals);
      ReportFormat format =
          ReportFormat.ALL.stream()
              .filter(f -> f.name().equals(name))
              .findFirst()
              .orElseThrow(() -> wrong("unknown format '" + name + "'; use " + names()));
      if (equals < 0 || equals == value.length() - 1) {
        throw wrong("expected a file after the format: " + name + "=FILE");
      }
      return new ReportRequest(format, value.substring(equals + 1));
    }

    private static String names() {
      return String.join(", ", new Formats());
    }

    private static TypeConversionException wrong(String message) {
      return new TypeConversionException(message);
    }
  }
}
