package org.roundtrip.seed.fill;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.roundtrip.seed.shape.ForeignKey;
import org.roundtrip.seed.shape.Shape;
import org.roundtrip.seed.shape.Table;
import org.roundtrip.seed.value.Values;

/** Fills tables with rows; what the database refuses is changed until it does not. */
public final class Filler {

  private final Context context;
  private final Wishes wishes;
  private final List<Filled.Unfilled> unfilled = new ArrayList<>();

  private Filler(Context context) {
    this.context = context;
    this.wishes =
        switch (context.request().phase()) {
          case TYPICAL -> new TypicalWishes(context);
          case MINIMAL -> new MinimalWishes(context);
          case EDGES -> new EdgeWishes(context, new Classes(context));
          case TWINS -> new TwinWishes(context);
          case RANDOM -> new RandomWishes(context, new Classes(context));
        };
  }

  /**
   * Fills the tables of a request and those that they refer to.
   *
   * @param connection in a transaction, in which the rows stay
   */
  public static Filled fill(Connection connection, Shape shape, Values values, Request request)
      throws SQLException {
    List<List<Table>> stages = Scope.of(shape, request);
    List<Table> tables = stages.stream().flatMap(List::stream).toList();
    Made made = new Made();
    Insertion insertion = new Insertion(connection, new Sql(shape.engine(), made));
    Stock stock = Stock.of(connection, shape, tables);
    Filler filler = new Filler(new Context(shape, values, request, made, stock, insertion));
    for (List<Table> stage : stages) {
      for (Table table : stage) {
        filler.fill(table);
      }
    }
    Late late = new Late(filler.context);
    for (Table table : tables) {
      late.fill(table, java.util.Map.of());
    }
    insertion.finish();
    return new Filled(made.dataset(), filler.unfilled);
  }

  private void fill(Table table) throws SQLException {
    Parents parents = new Parents(context, table);
    Optional<ForeignKey> orphaned = parents.orphaned();
    if (orphaned.isPresent()) {
      unfilled(table, orphaned.get().name(), "there is no row in " + orphaned.get().target());
      return;
    }
    List<Assignments> assignments = List.of();
    List<java.util.Map<String, org.roundtrip.seed.data.Cell>> wanted =
        wishes.of(table, assignments);
    RowMaker maker =
        new RowMaker(
            context,
            table,
            parents,
            assignments,
            Partitions.of(context.shape(), table, wanted.size()));
    TableFilling filling = new TableFilling(context, table, parents, maker);
    filling.fill(wanted);
    if (context.made().of(table.name()).isEmpty()) {
      filling.refusal().ifPresent(why -> unfilled(table, why.name(), why.message()));
    }
  }

  private void unfilled(Table table, String constraint, String reason) {
    Phase phase = context.request().phase();
    if (phase == Phase.TYPICAL || phase == Phase.MINIMAL) {
      unfilled.add(new Filled.Unfilled(table.name(), constraint, reason));
    }
  }
}
