package org.roundtrip.project.liquibase;

import java.util.List;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.filter.ChangeSetFilter;
import liquibase.changelog.filter.ContextChangeSetFilter;
import liquibase.changelog.filter.DbmsChangeSetFilter;
import liquibase.changelog.filter.IgnoreChangeSetFilter;
import liquibase.changelog.filter.LabelChangeSetFilter;
import liquibase.database.Database;

/**
 * Selects the changesets of updates and rollbacks with Liquibase's own filters.
 *
 * @param contexts the active contexts
 * @param labels the label filter
 */
record ChangeSetFilters(Contexts contexts, LabelExpression labels) {

  static ChangeSetFilters of(ChangelogLocation place) {
    return new ChangeSetFilters(
        new Contexts(place.contexts()), new LabelExpression(place.labels()));
  }

  boolean accept(ChangeSet changeSet, Database database) {
    List<ChangeSetFilter> filters =
        List.of(
            new ContextChangeSetFilter(contexts),
            new LabelChangeSetFilter(labels),
            new DbmsChangeSetFilter(database),
            new IgnoreChangeSetFilter());
    return filters.stream().allMatch(filter -> filter.accepts(changeSet).isAccepted());
  }
}
