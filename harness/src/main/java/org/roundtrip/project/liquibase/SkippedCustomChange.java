package org.roundtrip.project.liquibase;

import liquibase.Scope;
import liquibase.change.ChangeFactory;
import liquibase.change.ChangeMetaData;
import liquibase.change.CheckSum;
import liquibase.change.DatabaseChange;
import liquibase.change.custom.CustomChangeWrapper;
import liquibase.database.Database;
import liquibase.exception.CustomChangeException;
import liquibase.exception.RollbackImpossibleException;
import liquibase.exception.ValidationErrors;
import liquibase.parser.core.ParsedNode;
import liquibase.parser.core.ParsedNodeException;
import liquibase.resource.ResourceAccessor;
import liquibase.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * A custom change that does nothing if its class is missing and the user wants to skip such
 * changes. Otherwise it behaves like Liquibase's own.
 */
@DatabaseChange(
    name = "customChange",
    description = "Executes a custom change, or nothing if its class is missing",
    priority = ChangeMetaData.PRIORITY_DEFAULT + 1)
public final class SkippedCustomChange extends CustomChangeWrapper {

  /** The attribute of the scope that says whether changes are skipped. */
  static final String ASKED = "org.roundtrip.leavesOutCustomChanges";

  private @Nullable String missing;

  /** For Liquibase, which creates an instance for each custom change. */
  public SkippedCustomChange() {}

  /** Replaces Liquibase's own implementation. */
  static void install() {
    ChangeFactory factory = Scope.getCurrentScope().getSingleton(ChangeFactory.class);
    if (!(factory.create("customChange") instanceof SkippedCustomChange)) {
      factory.register(new SkippedCustomChange());
    }
  }

  /** The missing class; null if the class exists. */
  @Nullable String missing() {
    return missing;
  }

  @Override
  public void load(ParsedNode node, ResourceAccessor files) throws ParsedNodeException {
    String name = node.getChildValue(null, "class", String.class);
    if (Boolean.TRUE.equals(Scope.getCurrentScope().get(ASKED, Boolean.FALSE))
        && !isAvailable(name)) {
      missing = name;
    } else {
      super.load(node, files);
    }
  }

  private boolean isAvailable(String name) {
    try {
      setClass(name);
      return true;
    } catch (CustomChangeException | LinkageError e) {
      return false;
    }
  }

  @Override
  public @Nullable String getClassName() {
    return missing == null ? super.getClassName() : missing;
  }

  @Override
  public ValidationErrors validate(Database database) {
    return missing == null ? super.validate(database) : new ValidationErrors();
  }

  @Override
  public SqlStatement[] generateStatements(Database database) {
    return missing == null ? super.generateStatements(database) : new SqlStatement[0];
  }

  @Override
  public SqlStatement[] generateRollbackStatements(Database database)
      throws RollbackImpossibleException {
    return missing == null ? super.generateRollbackStatements(database) : new SqlStatement[0];
  }

  @Override
  public boolean supportsRollback(Database database) {
    return missing != null || super.supportsRollback(database);
  }

  @Override
  public CheckSum generateCheckSum() {
    return missing == null ? super.generateCheckSum() : CheckSum.compute(missing);
  }

  @Override
  public String getConfirmationMessage() {
    return missing == null ? super.getConfirmationMessage() : missing + " was skipped";
  }
}
