package org.roundtrip.generate.fill;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtrip.generate.data.Cell;
import org.roundtrip.generate.data.Dataset;
import org.roundtrip.generate.data.Writing;
import org.roundtrip.generate.value.Values;
import org.roundtrip.schema.table.ForeignKey;
import org.roundtrip.schema.table.TableModel;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableName;

/** One filling: of the tables of one request. */
final class Filling {

  private final Connection connection;
  private final Conditions conditions;
  private final Context context;
  private final Wishes wishes;
  private final Map<TableName, List<Map<String, Cell>>> wished = new HashMap<>();
  private final List<Filled.Unfilled> unfilled = new ArrayList<>();

  private Filling(Connection connection, Conditions conditions, Context context) {
    this.connection = connection;
    this.conditions = conditions;
    this.context = context;
    Request request = context.request();
    Mentions mentions =
        new Mentions(connection, context.shape().engine(), request.focus().scripts());
    Classes classes = new Classes(context, mentions);
    this.wishes =
        switch (request.phase()) {
          case TYPICAL -> new TypicalWishes(context);
          case MINIMAL -> new MinimalWishes(context);
          case EDGES -> new EdgeWishes(context, classes);
          case TWINS -> new TwinWishes(context, mentions);
          case RANDOM -> new RandomWishes(context, classes);
        };
  }

  /** Fills the tables. */
  static Filled run(
      Connection connection, Conditions conditions, TableModel shape, Values values, Request request)
      throws SQLException {
    List<List<Table>> stages = Scope.of(shape, request);
    List<Table> tables = stages.stream().flatMap(List::stream).toList();
    Made made = new Made();
    Sql sql = Sql.of(shape.engine(), made);
    Insertion insertion = new Insertion(connection, sql);
    Constraints constraints = Constraints.hasten(sql.dialect(), connection, insertion);
    Stock stock = Stock.of(connection, shape, tables);
    Context context = new Context(shape, values, request, made, stock, insertion);
    Filling filling = new Filling(connection, conditions, context);
    for (List<Table> stage : stages) {
      filling.fill(stage);
    }
    filling.fillLate(tables);
    constraints.restore();
    Dataset rows = made.dataset();
    insertion.run(Writing.sequenceMoves(rows, shape));
    insertion.finish();
    return new Filled(rows, filling.unfilled);
  }

  private void fill(List<Table> stage) throws SQLException {
    if (stage.size() == 1) {
      fill(stage.get(0));
      return;
    }
    List<CycleFilling.Part> parts = new ArrayList<>();
    for (Table table : stage) {
      Parents parents = new Parents(context, table);
      List<Assignments> assignments = conditions.of(connection, context, table);
      RowMaker maker = maker(table, parents, assignments, 1);
      parts.add(CycleFilling.Part.of(context, table, maker, new Repair(table, parents, maker)));
    }
    CycleFilling filling = new CycleFilling(context, parts);
    filling.fill();
    for (Table table : stage) {
      report(table, filling.refusal(table));
    }
  }

  private void fill(Table table) throws SQLException {
    Parents parents = new Parents(context, table);
    Optional<ForeignKey> orphaned = parents.orphaned();
    if (orphaned.isPresent()) {
      unfilled(table, orphaned.get().name(), "there is no row in " + orphaned.get().target());
      return;
    }
    List<Assignments> assignments = conditions.of(connection, context, table);
    List<Map<String, Cell>> wanted = wishes.of(table, assignments);
    wished.put(table.name(), wanted);
    RowMaker maker = maker(table, parents, assignments, wanted.size());
    TableFilling filling = new TableFilling(context, table, parents, maker);
    filling.fill(wanted);
    report(table, filling.refusal().orElse(null));
  }

  private RowMaker maker(Table table, Parents parents, List<Assignments> assignments, int rows) {
    List<Map<String, Cell>> partitions = Partitions.of(context.shape(), table, rows);
    return new RowMaker(context, table, parents, assignments, partitions);
  }

  private void fillLate(List<Table> tables) throws SQLException {
    Late late = new Late(context);
    for (Table table : tables) {
      late.fill(table, wished.getOrDefault(table.name(), List.of()));
    }
  }

  private void report(Table table, @Nullable Refusal refusal) {
    if (context.made().of(table.name()).isEmpty()) {
      Refusal why = Objects.requireNonNullElseGet(refusal, () -> Refusal.swallowed(table));
      unfilled(table, why.name(), why.message());
    }
  }

  private void unfilled(Table table, String constraint, String reason) {
    Phase phase = context.request().phase();
    if (phase == Phase.TYPICAL || phase == Phase.MINIMAL) {
      unfilled.add(new Filled.Unfilled(table.name(), constraint, reason));
    }
  }
}
