package org.roundtrip.ci;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.roundtrip.shard.Shard;
import org.roundtrip.shard.TimingsFile;
import org.roundtrip.verify.Settings;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** Which part of a run this command does. */
final class ShardArguments {

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      converter = ShardName.class,
      description =
          "Verify only part I of N, such as 2/5. Write each part with '--report blob=FILE' and join them with 'roundtrip merge'.")
  private Shard shard = Shard.WHOLE;

  @Option(
      names = "--timings",
      paramLabel = "FILE",
      description =
          "File that 'roundtrip merge --timings' wrote, to make all parts take equally long. Default: "
              + TimingsFile.NAME
              + " beside roundtrip.toml.")
  private @Nullable Path timings;

  /**
   * The settings of this part.
   *
   * @param settings of the whole run
   * @param beside the default file of timings
   */
  Settings of(Settings settings, CommandLine line, Path beside) {
    if (!shard.equals(Shard.WHOLE) && settings.rows().only() != null) {
      throw new ParameterException(line, "--case and --shard cannot be combined.");
    }
    return shard.equals(Shard.WHOLE)
        ? settings
        : settings.withShard(shard, TimingsFile.read(timings == null ? beside : timings));
  }

  /** Reads {@code 2/5}. */
  static final class ShardName implements ITypeConverter<Shard> {

    @Override
    public Shard convert(String text) {
      try {
        return Shard.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
