package org.roundtrip.junit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.roundtrip.dialect.Engine;

/** Hands databases to tests, and drops them afterwards. */
final class DatabaseParameter implements ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(DatabaseParameter.class);

  private final @Nullable Engine fixed;

  /** For tests that run once. */
  DatabaseParameter() {
    this.fixed = null;
  }

  /** For one run of a test that runs on every database. */
  DatabaseParameter(Engine fixed) {
    this.fixed = fixed;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == MigratedDatabase.class
        && (fixed != null) == runsOnEvery(context);
  }

  @Override
  public MigratedDatabase resolveParameter(ParameterContext parameter, ExtensionContext context) {
    TestDatabases databases = TestDatabases.of(context);
    Optional<At> at = parameter.findAnnotation(At.class);
    MigratedDatabase database = databases.open(engine(at, databases));
    context.getStore(NAMESPACE).put(parameter.getParameter(), (StoredResource) database::close);
    at.ifPresent(where -> bring(database, where));
    return database;
  }

  private Engine engine(Optional<At> at, TestDatabases databases) {
    if (fixed != null) {
      return fixed;
    }
    String[] named = at.map(At::database).orElseGet(() -> new String[0]);
    if (named.length > 1) {
      throw new WrongSettingException(
          "@At names several databases, but a parameter is one: write @TestOnEveryDatabase instead"
              + " of @Test.");
    }
    return named.length == 1
        ? SettingLookup.engine("database", named[0])
        : databases.engines().get(0);
  }

  private static void bring(MigratedDatabase database, At where) {
    if (!where.value().isEmpty() && !where.before().isEmpty()) {
      throw new WrongSettingException("@At takes a revision or 'before', not both.");
    }
    if (!where.value().isEmpty()) {
      database.upgradeTo(where.value());
    } else if (!where.before().isEmpty()) {
      database.upgradeBefore(where.before());
    }
  }

  private static boolean runsOnEvery(ExtensionContext context) {
    return AnnotationSupport.isAnnotated(context.getTestMethod(), TestOnEveryDatabase.class);
  }
}
