package org.roundtrip.project.alembic;

import org.roundtrip.database.EnvironmentException;
import org.roundtrip.project.ToolMissingException;
import org.roundtrip.revision.UnreadableHistoryException;
import org.roundtrip.setting.Advice;
import org.roundtrip.setting.Setting;
import tools.jackson.databind.JsonNode;

/** Turns a driver's error into an exception whose message says why Alembic cannot run. */
final class AlembicErrors {

  private AlembicErrors() {}

  /** The exception for a project that cannot be read. */
  static UnreadableHistoryException unreadable(
      JsonNode error, AlembicSettings settings, Python python) {
    Advice sentence = sentence(error, settings, python);
    return error.path("kind").asString().equals("module")
        ? new ToolMissingException(sentence)
        : new UnreadableHistoryException(sentence);
  }

  /** The exception for a project whose migrations cannot be run. */
  static EnvironmentException environment(JsonNode error, AlembicSettings settings, Python python) {
    return new EnvironmentException(sentence(error, settings, python));
  }

  private static Advice sentence(JsonNode error, AlembicSettings settings, Python python) {
    String message = error.path("message").asString().strip().replaceAll("\\s*\\R\\s*", " ");
    return switch (error.path("kind").asString()) {
      case "module" -> missing(message, python);
      case "plain" -> Advice.of("'{}': {}", settings.files().folder(), message);
      case "astray" ->
          Advice.of(
              "{}, which is not the scratch database. Nothing was changed there. Say how the project gets its database URL with {}, variables=… or x=… (see docs/tools.md).",
              message,
              Setting.TOOL.to("url=…"));
      case "databases" ->
          Advice.of(
              "'{}' configures the databases {}, and Roundtrip verifies one database at a time. Name it with {}.",
              settings.files().ini(),
              message,
              Setting.TOOL.to("databases=" + error.path("first").asString()));
      case "direct" ->
          Advice.of(
              "{}{}: {}, which is not the scratch database. Nothing was changed there. Connect with op.get_bind(), or with the database URL that Roundtrip sets for the project (see docs/tools.md).",
              where(error, settings),
              revision(error),
              message);
      default ->
          Advice.of(
              "{}: Alembic cannot be run: {}.{}",
              where(error, settings),
              type(error, message),
              attribute(error.path("attribute")));
    };
  }

  /** An application that calls Alembic's commands passes objects to its env.py. */
  private static Advice attribute(JsonNode name) {
    return name.isString()
        ? Advice.of(
            " env.py asks for config.attributes['{}'], which the application passes; name the Python object or function that supplies it with {} (see docs/tools.md).",
            name.asString(),
            Setting.TOOL.to("attributes." + name.asString() + "=MODULE:NAME"))
        : Advice.of("");
  }

  private static Advice missing(String module, Python python) {
    String what =
        module.equals("alembic")
            ? "which runs Alembic, has no module 'alembic'"
            : "which runs Alembic, has no module '" + module + "', which the project needs";
    return Advice.of(
        "The Python '{}', {}; install it there, or name another Python with {}.",
        python,
        what,
        Python.NAMED);
  }

  /** Of a connection in another thread, only the revision's file may be known. */
  private static String where(JsonNode error, AlembicSettings settings) {
    JsonNode file = error.path("file");
    JsonNode line = error.path("line");
    if (!file.isString()) {
      return settings.files().folder().toString();
    }
    return line.isNumber() ? file.asString() + ":" + line.asInt() : file.asString();
  }

  private static String revision(JsonNode error) {
    JsonNode revision = error.path("at");
    return revision.isString() ? " (revision " + revision.asString() + ")" : "";
  }

  private static String type(JsonNode error, String message) {
    String type = error.path("type").asString();
    String text = message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    return text.startsWith(type) ? text : type + ": " + text;
  }
}
