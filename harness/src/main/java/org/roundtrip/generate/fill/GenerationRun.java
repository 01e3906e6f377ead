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
import org.roundtrip.generate.data.DatasetWriter;
import org.roundtrip.generate.value.Values;
import org.roundtrip.schema.table.ForeignKey;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableModel;
import org.roundtrip.schema.table.TableName;

/** Fills the tables of one request. */
final class GenerationRun {

  private final Connection connection;
  private final ConditionSolutions conditions;
  private final GenerationContext context;
  private final ValueStrategy strategy;
  private final Map<TableName, List<Map<String, Cell>>> preferred = new HashMap<>();
  private final List<GenerationResult.Unfilled> unfilled = new ArrayList<>();

  private GenerationRun(
      Connection connection, ConditionSolutions conditions, GenerationContext context) {
    this.connection = connection;
    this.conditions = conditions;
    this.context = context;
    GenerationRequest request = context.request();
    MentionedValues mentions =
        new MentionedValues(
            connection, context.model().engine(), context.values(), request.focus());
    EquivalenceClasses classes = new EquivalenceClasses(context, mentions);
    this.strategy =
        switch (request.phase()) {
          case TYPICAL -> new TypicalValueStrategy(context);
          case MINIMAL -> new MinimalValueStrategy(context);
          case EDGES -> new EdgeValueStrategy(context, classes);
          case TWINS -> new NearDuplicateStrategy(context, mentions);
          case RANDOM -> new RandomValueStrategy(context, classes);
        };
  }

  /** Fills the tables. */
  static GenerationResult run(
      Connection connection,
      ConditionSolutions conditions,
      TableModel model,
      Values values,
      GenerationRequest request)
      throws SQLException {
    List<List<Table>> stages = TableSelection.of(model, request);
    List<Table> tables = stages.stream().flatMap(List::stream).toList();
    GeneratedRows generated = new GeneratedRows();
    StatementWriter sql = StatementWriter.of(model.engine(), generated);
    SavepointExecutor insertion = new SavepointExecutor(connection, sql);
    ImmediateConstraints constraints =
        ImmediateConstraints.enforce(sql.dialect(), connection, insertion);
    ExistingRows existing = ExistingRows.of(connection, model, tables);
    GenerationContext context =
        new GenerationContext(model, values, request, generated, existing, insertion);
    GenerationRun run = new GenerationRun(connection, conditions, context);
    for (List<Table> stage : stages) {
      run.fill(stage);
    }
    run.fillDeferred(tables);
    constraints.restore();
    Dataset rows = generated.dataset();
    insertion.run(DatasetWriter.sequenceMoves(rows, model));
    insertion.finish();
    return new GenerationResult(rows, run.unfilled);
  }

  private void fill(List<Table> stage) throws SQLException {
    if (stage.size() == 1) {
      fill(stage.get(0));
      return;
    }
    List<CycleGeneration.Part> parts = new ArrayList<>();
    for (Table table : stage) {
      ParentSelector parents = new ParentSelector(context, table);
      List<Assignments> assignments = conditions.of(connection, context, table);
      RowBuilder builder = rowBuilder(table, parents, assignments, 1);
      parts.add(
          CycleGeneration.Part.of(
              context, table, builder, new DraftRepair(table, parents, builder)));
    }
    CycleGeneration generation = new CycleGeneration(context, parts);
    generation.fill();
    for (Table table : stage) {
      report(table, generation.refusal(table), conditions.of(connection, context, table));
    }
  }

  private void fill(Table table) throws SQLException {
    ParentSelector parents = new ParentSelector(context, table);
    Optional<ForeignKey> orphaned = parents.orphaned();
    if (orphaned.isPresent()) {
      unfilled(
          table,
          Refusal.Kind.PARENT,
          orphaned.get().name(),
          "there is no row in " + orphaned.get().target());
      return;
    }
    List<Assignments> assignments = conditions.of(connection, context, table);
    List<Map<String, Cell>> cells = strategy.of(table, assignments);
    preferred.put(table.name(), cells);
    RowBuilder builder = rowBuilder(table, parents, assignments, cells.size());
    TableGeneration generation = new TableGeneration(context, table, parents, builder);
    generation.fill(cells);
    report(table, generation.refusal().orElse(null), assignments);
  }

  private RowBuilder rowBuilder(
      Table table, ParentSelector parents, List<Assignments> assignments, int rows) {
    List<Map<String, Cell>> partitions = PartitionValues.of(context.model(), table, rows);
    return new RowBuilder(context, table, parents, assignments, partitions);
  }

  private void fillDeferred(List<Table> tables) throws SQLException {
    DeferredReferences references = new DeferredReferences(context);
    for (Table table : tables) {
      references.fill(table, preferred.getOrDefault(table.name(), List.of()));
    }
  }

  private void report(Table table, @Nullable Refusal refusal, List<Assignments> assignments)
      throws SQLException {
    if (context.generated().of(table.name()).isEmpty()
        && !new FullTable(connection, table, assignments, context.generated()).isFull()) {
      Refusal why = Objects.requireNonNullElseGet(refusal, () -> Refusal.swallowed(table));
      unfilled(table, why.kind(), why.name(), why.message());
    }
  }

  private void unfilled(Table table, Refusal.Kind kind, String constraint, String reason) {
    Phase phase = context.request().phase();
    if (phase == Phase.TYPICAL || phase == Phase.MINIMAL) {
      unfilled.add(new GenerationResult.Unfilled(table.name(), kind, constraint, reason));
    }
  }
}
