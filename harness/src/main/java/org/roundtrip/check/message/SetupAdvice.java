package org.roundtrip.check.message;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.ForeignKeyModes;
import org.roundtrip.setting.Advice;
import org.roundtrip.setting.Setting;
import org.roundtrip.trip.LegFailure;

/** Suggests settings if a script depends on something outside the history. */
public final class SetupAdvice {

  private static final Pattern STOPPED =
      Pattern.compile("due to statement timeout|(?:^|[ (])interrupted\\)?$");

  private SetupAdvice() {}

  /** Advice on the session, for a failing upgrade or downgrade. */
  public static List<Advice> ofSession(LegFailure failure) {
    String message = failure.message().toLowerCase(Locale.ROOT);
    if (STOPPED.matcher(message).find()) {
      return List.of(
          Advice.of(
              "Roundtrip limits the time of each statement; set another limit with {}.",
              Setting.STATEMENT_TIMEOUT.toAny()));
    }
    boolean dropped =
        message.contains("no such table: main.")
            && failure.statement().toLowerCase(Locale.ROOT).contains("drop table");
    return dropped
            || message.contains("foreign key constraint failed")
            || message.contains("foreign key mismatch")
        ? List.of(
            Advice.of(
                "Roundtrip enforces foreign keys. If the project does not enforce them during"
                    + " migrations, use {}.",
                Setting.SESSION.to("PRAGMA foreign_keys = OFF")))
        : List.of();
  }

  /** Advice to state whether foreign keys are enforced while migrations run. */
  public static List<Advice> ofForeignKeys(Engine engine) {
    ForeignKeyModes modes = engine.part(ForeignKeyModes.class);
    return List.of(
        Advice.of(
            "To decide it, use {} if the project enforces them, or {} if it does not.",
            Setting.SESSION.to(modes.statement(true)),
            Setting.SESSION.to(modes.statement(false))));
  }

  /** Advice on the setup of the database, for a failing upgrade. */
  public static List<Advice> of(LegFailure failure) {
    String message = failure.message().toLowerCase(Locale.ROOT);
    String state = failure.sqlState() == null ? "" : failure.sqlState();
    if (message.contains("extension") && message.contains("not available")) {
      return List.of(
          Advice.of(
              "The server does not have the extension. Use one that has it: {} or {}.",
              Setting.POSTGRES_IMAGE.toAny(),
              Setting.POSTGRES.toAny()));
    }
    if (state.equals("3F000")) {
      return List.of(
          Advice.of(
              "If the schema is created outside the migrations, create it with {} (SQL run once in"
                  + " every scratch database), such as CREATE SCHEMA …,\n"
                  + "and select it with {} (SQL run in every connection), such as SET search_path"
                  + " TO ….",
              Setting.SETUP.toAny(),
              Setting.SESSION.toAny()));
    }
    if (message.contains("role ") && state.equals("42704")) {
      return List.of(
          setup(
              "If the role is created outside the migrations, create it with {}, such as CREATE"
                  + " ROLE …."));
    }
    boolean unknown = state.equals("42704") || state.equals("42883");
    if (unknown || (state.equals("42P01") && failure.applied() == 0)) {
      return List.of(
          setup(
              "If it comes from an extension or is created outside the migrations, create it with"
                  + " {}, such as CREATE EXTENSION …."));
    }
    boolean absent =
        message.contains("nosuchtableerror: ")
            || (message.contains("no such table: ") && !message.contains("no such table: main."));
    if (absent && failure.applied() == 0) {
      return List.of(
          setup(
              "If the table is created outside the migrations, such as by the application, create"
                  + " it with {} (SQL run once in every scratch database)."));
    }
    return List.of();
  }

  private static Advice setup(String sentence) {
    return Advice.of(sentence, Setting.SETUP.toAny());
  }
}
