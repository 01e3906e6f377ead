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
 * A custom change that does nothing, up or down, where its class is missing and the user wants such
 * changes left out. Otherwise it is Liquibase's own.
 */
@DatabaseChange(
    name = "customChange",
    description = "Executes a custom change, or nothing where its class is missing",
    priority = ChangeMetaData.PRIORITY_DEFAULT + 1)
public final class SkippedCustomChange extends CustomChangeWrapper {

  /** The scope's attribute that says whether changes are left out. */
  static final String ASKED = "org.roundtrip.leavesOutCustomChanges";

  private @Nullable String missing;

  /** For Liquibase, which makes one for each custom change that it reads. */
  public SkippedCustomChange() {}

  /** Puts it in place of Liquibase's own. */
  static void install() {
    ChangeFactory factory = Scope.getCurrentScope().getSingleton(ChangeFactory.class);
    if (!(factory.create("customChange") instanceof SkippedCustomChange)) {
      factory.register(new SkippedCustomChange());
    }
  }

  /** The class that is missing; null where it is there. */
  @Nullable String missing() {
    return missing;
  }

  @Override
  public void load(ParsedNode node, ResourceAccessor files) throws ParsedNodeException {
    String name = node.getChildValue(null, "class", String.class);
    if (Boolean.TRUE.equals(Scope.getCurrentScope().get(ASKED, Boolean.FALSE)) && !isThere(name)) {
      missing = name;
    } else {
      super.load(node, files);
    }
  }

  private boolean isThere(String name) {
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
    return missing == null ? super.getConfirmationMessage() : missing + " was left out";
  }
}
