package org.roundtrip.generate.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableModel;
import org.roundtrip.schema.table.TableName;

/** Assembles the statements that write a row set. */
final class InsertScript {

  private final TableModel model;
  private final InsertDialect dialect;
  private final ForeignKeyDeferral deferral;
  private final SortedMap<TableName, List<Row>> rows;
  private final Map<TableName, List<RowReference>> references;
  private final DeferrableColumns deferrable;
  private final TableOrder order;
  private final List<String> updates = new ArrayList<>();
  private boolean deferred;

  private InsertScript(Dataset dataset, TableModel model) {
    this.model = model;
    dialect = model.engine().part(InsertDialect.class);
    deferral = dialect.deferral();
    rows = ReferenceResolver.of(dataset);
    deferrable = new DeferrableColumns(model, rows);
    List<RowReference> all = RowReference.among(rows, model);
    order = TableOrder.of(rows.keySet(), all, deferrable);
    references = all.stream().collect(Collectors.groupingBy(RowReference::from));
    deferred = order.deferred() && !deferral.defersAll();
  }

  static List<String> of(Dataset dataset, TableModel model) {
    return new InsertScript(dataset, model).statements();
  }

  private List<String> statements() {
    List<String> body = new ArrayList<>();
    order.groups().forEach(group -> body.addAll(inserts(group)));
    body.addAll(updates);
    List<String> all = new ArrayList<>();
    if (deferred) {
      all.add(deferral.begin());
    }
    all.addAll(body);
    if (deferred) {
      all.add(deferral.end());
    }
    all.addAll(sequenceMoves(rows, model));
    return all;
  }

  static List<String> sequenceMoves(SortedMap<TableName, List<Row>> rows, TableModel model) {
    InsertDialect dialect = model.engine().part(InsertDialect.class);
    List<String> moves = new ArrayList<>();
    rows.forEach(
        (name, list) -> {
          Table table = Objects.requireNonNull(model.tables().get(name));
          dialect.sequenceMoves(table, list).forEach(moves::add);
        });
    return moves;
  }

  private Table table(TableName name) {
    return Objects.requireNonNull(model.tables().get(name));
  }

  private List<String> inserts(Set<TableName> group) {
    if (group.size() == 1 || deferral.defersAll()) {
      deferred |= group.size() > 1;
      return group.stream().map(this::batches).flatMap(Collection::stream).map(Batch::sql).toList();
    }
    List<String> inserts = group.stream().map(this::whole).map(Batch::sql).toList();
    return List.of(together(inserts));
  }

  /** Combines inserts into one statement; the server checks the foreign keys at its end. */
  private static String together(List<String> inserts) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i + 1 < inserts.size(); i++) {
      parts.add("t%d AS (%s)".formatted(i + 1, inserts.get(i)));
    }
    return "WITH " + String.join(",\n", parts) + "\n" + inserts.get(inserts.size() - 1);
  }

  private Batch whole(TableName name) {
    return Batch.whole(table(name), withoutPostponed(name, rows.getOrDefault(name, List.of())));
  }

  private List<Batch> batches(TableName name) {
    List<RowReference> own =
        references.getOrDefault(name, List.of()).stream().filter(RowReference::isInTable).toList();
    List<Row> ordered = RowOrder.of(rows.getOrDefault(name, List.of()), own);
    List<Row> withoutPostponed = withoutPostponed(name, ordered);
    List<Batch> batches = Batch.of(dialect, table(name), withoutPostponed, !own.isEmpty());
    if (batches.size() == 1 || isInOrder(batches, own)) {
      return batches;
    }
    deferred |= deferral.defersAll();
    return deferral.defersAll() ? batches : List.of(Batch.whole(table(name), withoutPostponed));
  }

  /**
   * The rows with NULL in the postponed columns. Adds the updates of these columns to the script.
   */
  private List<Row> withoutPostponed(TableName name, List<Row> whole) {
    List<Row> withoutPostponed = new ArrayList<>();
    Map<Row, Set<String>> byRow = order.postponed(references.getOrDefault(name, List.of()));
    for (Row row : whole) {
      List<String> postponed = byRow.getOrDefault(row, Set.of()).stream().toList();
      Row without = row;
      for (String column : postponed) {
        without = without.with(column, new Cell.Null());
      }
      if (!postponed.isEmpty()) {
        updates.add(deferrable.update(name, row, postponed));
      }
      withoutPostponed.add(without);
    }
    return withoutPostponed;
  }

  private static boolean isInOrder(List<Batch> batches, List<RowReference> references) {
    Map<Integer, Integer> places = new HashMap<>();
    for (int i = 0; i < batches.size(); i++) {
      for (Row row : batches.get(i).rows()) {
        places.put(row.number(), i);
      }
    }
    return references.stream()
        .allMatch(
            reference ->
                places.getOrDefault(reference.target().number(), 0)
                    <= places.getOrDefault(reference.row().number(), 0));
  }
}
