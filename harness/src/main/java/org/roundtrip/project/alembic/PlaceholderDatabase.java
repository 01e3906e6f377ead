package org.roundtrip.project.alembic;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.roundtrip.database.Address;
import org.roundtrip.dialect.Engine;

/**
 * The one database that a project is told of, in all the ways in which it may want to be told. It
 * does not exist: a project may read its settings once and keep them, so the driver leads every
 * connection to it to the scratch database of the moment, and refuses all others.
 *
 * @param address where the database pretends to be
 */
record PlaceholderDatabase(
    Engine engine, Address address, AlembicSettings settings, SourceHints hints) {

  /** A name that is never resolved, see RFC 2606. */
  static final String HOST = "roundtrip.invalid";

  static PlaceholderDatabase of(
      Engine engine, Path folder, AlembicSettings settings, SourceHints hints) {
    String file = folder.resolve("front.sqlite").toAbsolutePath().toString();
    Address address =
        engine == Engine.SQLITE
            ? Address.ofFile("jdbc:sqlite:" + file, file)
            : new Address(
                "jdbc:postgresql://" + HOST + ":5432/roundtrip",
                HOST,
                5432,
                "roundtrip",
                "roundtrip",
                "roundtrip");
    return new PlaceholderDatabase(engine, address, settings, hints);
  }

  /** The URL in SQLAlchemy's words. */
  String url(Installed installed) {
    return address.fill(template(installed));
  }

  private String template(Installed installed) {
    Optional<String> said =
        Optional.ofNullable(settings.url().get(engine.word()))
            .or(() -> Optional.ofNullable(settings.url().get("")));
    if (said.isPresent()) {
      return said.get();
    }
    String driver = hints.driver(engine, installed);
    String scheme = (engine == Engine.SQLITE ? "sqlite" : "postgresql") + driver;
    return engine == Engine.SQLITE
        ? scheme + ":///{database}"
        : scheme + "://{user}:{password}@{host}:{port}/{database}";
  }

  /** The environment variables. */
  Map<String, String> environment(Installed installed) {
    Map<String, String> all = new LinkedHashMap<>();
    if (engine == Engine.POSTGRESQL) {
      parts().forEach(all::put);
    }
    Set<String> variables = new LinkedHashSet<>(settings.variables());
    if (variables.isEmpty()) {
      variables.add("DATABASE_URL");
      variables.addAll(hints.variables());
    }
    variables.forEach(name -> all.put(name, url(installed)));
    settings.environment().forEach((name, template) -> all.put(name, filled(template, installed)));
    return all;
  }

  /** What goes to {@code -x}. */
  List<String> arguments(Installed installed) {
    List<String> all = new ArrayList<>();
    settings.arguments().forEach(template -> all.add(filled(template, installed)));
    return all;
  }

  private String filled(String template, Installed installed) {
    return address.fill(template.replace("{url}", url(installed)));
  }

  /** The variables in which services and images of PostgreSQL are told where it is. */
  private Map<String, String> parts() {
    Map<String, String> parts = new LinkedHashMap<>();
    for (String prefix : List.of("POSTGRES_", "DB_", "DATABASE_")) {
      parts.put(prefix + "HOST", address.host());
      parts.put(prefix + "SERVER", address.host());
      parts.put(prefix + "PORT", String.valueOf(address.port()));
      parts.put(prefix + "USER", address.user());
      parts.put(prefix + "PASSWORD", address.password());
      parts.put(prefix + "DB", address.database());
      parts.put(prefix + "NAME", address.database());
    }
    parts.put("PGHOST", address.host());
    parts.put("PGPORT", String.valueOf(address.port()));
    parts.put("PGUSER", address.user());
    parts.put("PGPASSWORD", address.password());
    parts.put("PGDATABASE", address.database());
    return parts;
  }
}
