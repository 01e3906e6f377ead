package org.roundtrip.generate.value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.roundtrip.dialect.Engine;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.ColumnType;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.schema.table.TypeFamily;

/** Values by the types of columns, or from the user's sources. Not thread-safe. */
public final class TypeValues implements Values {

  private static final Pattern OBJECT = Pattern.compile("(?s)\\{\\s*(?:\".*)?\\}");
  private static final Pattern ARRAY = Pattern.compile("(?s)\\[\\s*(?:[\\[{\"\\d].*)?\\]");

  private final ValueFormat format;
  private final Sources sources;
  private final @Nullable TableName table;
  private final Map<Object, TextGenerator> generators;
  private final Map<Source, SourceTokens> tokens;

  /** A column in which applications write UUIDs, which never end with a blank. */
  private static final Pattern UUID = Pattern.compile("(?i)(?:.*_)?[ug]uid");

  private TypeValues(
      ValueFormat format,
      Sources sources,
      @Nullable TableName table,
      Map<Object, TextGenerator> generators,
      Map<Source, SourceTokens> tokens) {
    this.format = format;
    this.sources = sources;
    this.table = table;
    this.generators = generators;
    this.tokens = tokens;
  }

  /** Values in the notation of an engine. */
  public static TypeValues of(Engine engine, Sources sources) {
    return of(engine.part(ValueFormat.class), sources);
  }

  /** Values as an application writes them that writes each type in one notation. */
  public static TypeValues typed(Engine engine, Sources sources) {
    return of(engine.part(ValueFormat.class).typed(), sources);
  }

  private static TypeValues of(ValueFormat format, Sources sources) {
    return new TypeValues(format, sources, null, new HashMap<>(), new HashMap<>());
  }

  /** The text of a SQL literal. */
  public static String text(String sql) {
    return Literals.plain(sql);
  }

  @Override
  public Values in(TableName owner) {
    return new TypeValues(format, sources, owner, generators, tokens);
  }

  @Override
  public Value token(TableName owner, Column column, int row) {
    ColumnContext context = ColumnContext.of(owner, column, row);
    Optional<Source> source = sources.of(owner, column);
    String text =
        source.isPresent()
            ? tokens.computeIfAbsent(source.get(), SourceTokens::new).token(context)
            : Kind.of(column.type()).token(column.type(), context);
    return value(column.type(), new Sample(text, source.isPresent() ? "source" : "token"));
  }

  @Override
  public List<Value> edges(Column column) {
    Optional<Source> source = sources.of(table, column);
    if (source.isPresent()) {
      return values(column.type(), SourceTokens.edges(source.get()));
    }
    return column.type().family() == TypeFamily.ANY
        ? ofEveryClass()
        : written(column, Kind.of(column.type()).edges(column.type(), format));
  }

  // A column without a type accepts every storage class.
  private List<Value> ofEveryClass() {
    List<Value> all = new ArrayList<>();
    for (TypeFamily family :
        List.of(TypeFamily.TEXT, TypeFamily.BIGINT, TypeFamily.DOUBLE, TypeFamily.BYTES)) {
      ColumnType type = ColumnType.of("", family);
      all.addAll(values(type, Kind.of(type).edges(type, format).stream().limit(4).toList()));
    }
    return all;
  }

  @Override
  public List<Value> edgesOf(Column column, Column other) {
    return sources.of(table, column).isPresent()
        ? List.of()
        : written(column, BoundaryValues.of(column.type(), other.type()));
  }

  @Override
  public List<Value> nearDuplicates(Column column, Value value) {
    return written(column, NearDuplicates.of(column.type(), Literals.plain(value.sql())));
  }

  @Override
  public Optional<Value> written(Column column, String text) {
    return sources.of(table, column).isPresent() || isWritten(column.type(), text)
        ? Optional.of(value(column.type(), new Sample(text, "mentioned")))
        : Optional.empty();
  }

  @Override
  public Value random(Column column, Random random) {
    Optional<Source> source = sources.of(table, column);
    Object key = source.isPresent() ? source.get() : column.type();
    TextGenerator generator =
        generators.computeIfAbsent(
            key,
            unseen ->
                source.isPresent()
                    ? SourceTokens.generator(source.get())
                    : TextGenerator.any(column.type(), format));
    String text = SourceTokens.next(generator, random::nextLong);
    return value(column.type(), new Sample(text, "random"));
  }

  private List<Value> written(Column column, List<Sample> samples) {
    boolean isUuid = UUID.matcher(column.name()).matches();
    return values(
        column.type(),
        samples.stream()
            .filter(sample -> isWritten(column.type(), sample.text()))
            .filter(sample -> !isUuid || !sample.text().endsWith(" "))
            .toList());
  }

  private boolean isWritten(ColumnType type, String text) {
    return switch (type.family()) {
      case ENUM -> type.labels().contains(text);
      case JSON_TEXT -> OBJECT.matcher(text).matches();
      case JSON_ARRAY_TEXT -> ARRAY.matcher(text).matches();
      case DIGEST -> DigestKind.holds(type, text);
      default -> format.isWritten(type, text);
    };
  }

  private List<Value> values(ColumnType type, List<Sample> samples) {
    return samples.stream().map(sample -> value(type, sample)).distinct().toList();
  }

  private Value value(ColumnType type, Sample sample) {
    return new Value(format.literal(type, sample.text()), sample.why());
  }
}
