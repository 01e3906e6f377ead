package org.roundtrip.rowtest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.roundtrip.generate.data.Dataset;
import org.roundtrip.rowtest.diagnose.CaseRows;
import org.roundtrip.rowtest.diagnose.Symptom;
import org.roundtrip.shrink.RowContent;

/** The symptoms of the row sets of a revision that were run before. Not thread-safe. */
final class ProbeMemory {

  private final Map<Probe, List<Symptom>> known = new HashMap<>();
  private final Map<Probe, List<Symptom>> onCopies = new HashMap<>();

  private record Probe(Dataset before, Dataset after, boolean withNumbers) {

    static Probe of(CaseRows rows, boolean withNumbers) {
      return new Probe(RowContent.of(rows.before()), RowContent.of(rows.after()), withNumbers);
    }
  }

  /** The symptoms of a row set, if it was run before. */
  Optional<List<Symptom>> symptoms(CaseRows rows, boolean withNumbers) {
    return Optional.ofNullable(known.get(Probe.of(rows, withNumbers)));
  }

  /** Adds the symptoms of a row set. */
  void add(CaseRows rows, boolean withNumbers, List<Symptom> symptoms) {
    known.put(Probe.of(rows, withNumbers), symptoms);
  }

  /** The symptoms of a row set in the transactions of the project's tool. */
  List<Symptom> onCopy(CaseRows rows, boolean withNumbers, Supplier<List<Symptom>> run) {
    return onCopies.computeIfAbsent(Probe.of(rows, withNumbers), probe -> run.get());
  }
}
