package org.roundtrip.schema.table.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.schema.Attribute;
import org.roundtrip.schema.ObjectKind;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.ColumnType;
import org.roundtrip.schema.table.DefinitionReader;
import org.roundtrip.schema.table.SchemaObject;
import org.roundtrip.schema.table.SchemaObjects;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.schema.table.TypeFamily;
import org.roundtrip.sql.Token;
import org.roundtrip.sql.Tokens;

/** The built-in and user-defined types of PostgreSQL. */
record PostgresTypes(SchemaObjects schema) {

  /** A domain, or a domain on which another one is based. */
  record Domain(TableName name, SchemaObject part) {}

  /** Resolves the name of a type. Names outside of pg_catalog are qualified with their schema. */
  ColumnType of(String declared) {
    if (declared.endsWith("[]")) {
      ColumnType element = of(declared.substring(0, declared.length() - 2));
      return made(declared, TypeFamily.ARRAY, List.of(), element, List.of());
    }
    return name(declared)
        .map(name -> named(declared, name))
        .orElseGet(() -> BuiltInTypes.of(declared));
  }

  /**
   * The domain of a type and the domains on which it is based, in this order; empty if the type is
   * not a domain.
   */
  List<Domain> domains(String declared) {
    List<Domain> domains = new ArrayList<>();
    Optional<Domain> next = domain(declared);
    while (next.isPresent()) {
      domains.add(next.get());
      next = domain(next.get().part().get(Attribute.TYPE));
    }
    return domains;
  }

  private Optional<Domain> domain(String declared) {
    if (declared.endsWith("[]")) {
      return Optional.empty();
    }
    return name(declared)
        .flatMap(name -> schema.one(ObjectKind.DOMAIN, name).map(part -> new Domain(name, part)));
  }

  private static Optional<TableName> name(String declared) {
    TableName name = DefinitionReader.of(declared).tableName();
    return name.schema().isEmpty() ? Optional.empty() : Optional.of(name);
  }

  private ColumnType named(String declared, TableName name) {
    return Stream.of(
            schema.one(ObjectKind.DOMAIN, name).map(domain -> domain(declared, domain)),
            schema.one(ObjectKind.ENUM, name).map(labels -> labels(declared, labels)),
            schema
                .one(ObjectKind.RANGE, name)
                .map(range -> spanning(declared, TypeFamily.RANGE, range.get(Attribute.SUBTYPE))),
            multirange(declared),
            composite(declared, name))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> ColumnType.of(declared, ofExtension(name.name())));
  }

  private ColumnType domain(String declared, SchemaObject domain) {
    ColumnType base = of(domain.get(Attribute.TYPE));
    return new ColumnType(
        base.declared(),
        base.family(),
        base.length(),
        base.precision(),
        base.scale(),
        base.labels(),
        base.element(),
        base.fields(),
        declared);
  }

  private static ColumnType labels(String declared, SchemaObject labels) {
    List<String> list =
        Tokens.generic(labels.get(Attribute.LABELS)).strings().stream().map(Token::value).toList();
    return made(declared, TypeFamily.ENUM, list, null, List.of());
  }

  private Optional<ColumnType> multirange(String declared) {
    return schema.all(ObjectKind.RANGE).values().stream()
        .filter(range -> range.get(Attribute.MULTIRANGE).equals(declared))
        .findFirst()
        .map(range -> spanning(declared, TypeFamily.MULTIRANGE, range.get(Attribute.SUBTYPE)));
  }

  private ColumnType spanning(String declared, TypeFamily family, String subtype) {
    return made(declared, family, List.of(), of(subtype), List.of());
  }

  /** A composite type, or the row type of a table or a view. */
  private Optional<ColumnType> composite(String declared, TableName name) {
    List<SchemaObject> fields = schema.of(ObjectKind.COLUMN, name);
    return fields.isEmpty()
        ? Optional.empty()
        : Optional.of(made(declared, TypeFamily.COMPOSITE, List.of(), null, columns(name)));
  }

  private static TypeFamily ofExtension(String name) {
    return switch (name) {
      case "citext" -> TypeFamily.CITEXT;
      case "hstore" -> TypeFamily.HSTORE;
      case "ltree" -> TypeFamily.LTREE;
      default -> TypeFamily.OTHER;
    };
  }

  private static ColumnType made(
      String declared,
      TypeFamily family,
      List<String> labels,
      @Nullable ColumnType element,
      List<Column> fields) {
    return new ColumnType(declared, family, -1, -1, 0, labels, element, fields, null);
  }

  /** The columns of a table or a composite type. */
  List<Column> columns(TableName owner) {
    return schema.inOrder(owner).map(this::column).toList();
  }

  private Column column(SchemaObject part) {
    List<Domain> domains = domains(part.get(Attribute.TYPE));
    boolean nullable =
        !part.get(Attribute.NULL).equals("no")
            && domains.stream().noneMatch(domain -> domain.part().get(Attribute.NULL).equals("no"));
    String given = first(Attribute.DEFAULT, part, domains);
    return new Column(
        part.name(),
        of(part.get(Attribute.TYPE)),
        nullable,
        given,
        first(Attribute.COLLATION, part, domains),
        valueSource(part, given));
  }

  /** An attribute of the column, or else of the first of its domains that has it. */
  private static @Nullable String first(
      String attribute, SchemaObject column, List<Domain> domains) {
    return Stream.concat(Stream.of(column), domains.stream().map(Domain::part))
        .map(part -> part.get(attribute))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse(null);
  }

  private static Column.ValueSource valueSource(SchemaObject part, @Nullable String given) {
    if (!part.get(Attribute.GENERATED).isEmpty()) {
      return Column.ValueSource.GENERATED;
    }
    return switch (part.get(Attribute.IDENTITY)) {
      case "always" -> Column.ValueSource.IDENTITY_ALWAYS;
      case "by default" -> Column.ValueSource.SEQUENCE;
      default -> isNextNumber(given) ? Column.ValueSource.SEQUENCE : Column.ValueSource.EXPLICIT;
    };
  }

  private static boolean isNextNumber(@Nullable String given) {
    DefinitionReader words = DefinitionReader.of(given == null ? "" : given);
    if (!words.next("nextval")) {
      return false;
    }
    words.group();
    return words.isDone();
  }
}
