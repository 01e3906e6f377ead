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
import org.roundtrip.project.tool.ToolDialect;

/**
 * The database that a project is configured with, by URL, environment variables and {@code -x}. It
 * does not exist: a project may read its settings only once, so the driver redirects every
 * connection from the placeholder to the current scratch database, and refuses all others.
 *
 * @param address the address of the placeholder
 */
record PlaceholderDatabase(
    Engine engine, Address address, AlembicSettings settings, SourceHints hints) {

  static PlaceholderDatabase of(
      Engine engine, Path folder, AlembicSettings settings, SourceHints hints) {
    Path file = folder.resolve("placeholder.sqlite");
    Address address = engine.part(ToolDialect.class).placeholder(file);
    return new PlaceholderDatabase(engine, address, settings, hints);
  }

  /** The URL in SQLAlchemy's syntax. */
  String url(InstalledDrivers installed) {
    return address.fill(template(installed));
  }

  private String template(InstalledDrivers installed) {
    return Optional.ofNullable(settings.url().get(engine.word()))
        .or(() -> Optional.ofNullable(settings.url().get("")))
        .orElseGet(() -> engine.part(ToolDialect.class).url(hints.driver(engine, installed)));
  }

  /** The environment variables that the driver sets before it loads the project. */
  Map<String, String> environment(InstalledDrivers installed) {
    Map<String, String> all =
        new LinkedHashMap<>(engine.part(ToolDialect.class).variables(address));
    Set<String> variables = new LinkedHashSet<>(settings.variables());
    if (variables.isEmpty()) {
      variables.add("DATABASE_URL");
    }
    variables.forEach(name -> all.put(name, url(installed)));
    settings.environment().forEach((name, template) -> all.put(name, filled(template, installed)));
    return all;
  }

  /** The arguments of {@code -x}. */
  List<String> arguments(InstalledDrivers installed) {
    List<String> all = new ArrayList<>();
    settings.arguments().forEach(template -> all.add(filled(template, installed)));
    return all;
  }

  private String filled(String template, InstalledDrivers installed) {
    return address.fill(template.replace("{url}", url(installed)));
  }
}
