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
 * The one database that a project is told of, in all the ways in which it may want to be told. It
 * does not exist: a project may read its settings once and keep them, so the driver leads every
 * connection to it to the scratch database of the moment, and refuses all others.
 *
 * @param address where the database pretends to be
 */
record PlaceholderDatabase(
    Engine engine, Address address, AlembicSettings settings, SourceHints hints) {

  static PlaceholderDatabase of(
      Engine engine, Path folder, AlembicSettings settings, SourceHints hints) {
    Path file = folder.resolve("placeholder.sqlite");
    Address address = engine.part(ToolDialect.class).placeholder(file);
    return new PlaceholderDatabase(engine, address, settings, hints);
  }

  /** The URL in SQLAlchemy's words. */
  String url(InstalledDrivers installed) {
    return address.fill(template(installed));
  }

  private String template(InstalledDrivers installed) {
    return Optional.ofNullable(settings.url().get(engine.word()))
        .or(() -> Optional.ofNullable(settings.url().get("")))
        .orElseGet(() -> engine.part(ToolDialect.class).url(hints.driver(engine, installed)));
  }

  /** The environment variables. */
  Map<String, String> environment(InstalledDrivers installed) {
    Map<String, String> all =
        new LinkedHashMap<>(engine.part(ToolDialect.class).variables(address));
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
  List<String> arguments(InstalledDrivers installed) {
    List<String> all = new ArrayList<>();
    settings.arguments().forEach(template -> all.add(filled(template, installed)));
    return all;
  }

  private String filled(String template, InstalledDrivers installed) {
    return address.fill(template.replace("{url}", url(installed)));
  }
}
