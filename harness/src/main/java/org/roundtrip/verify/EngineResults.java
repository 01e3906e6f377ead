package org.roundtrip.verify;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.DatabaseFailure;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.revision.SourceLocation;

/**
 * What a run on one engine found, before the settings of the report apply.
 *
 * @param graph all revisions of the history, in its order
 * @param selected the revisions that were to be verified
 * @param missing the missing downgrades of these
 * @param server null if it did not start
 * @param verified the results of the revisions that were reached
 * @param chain null if the whole history was not checked
 * @param chainSkipped why it was not; null if it was
 * @param reused the number of revisions whose results are from earlier runs
 * @param failure why the run could not go on; null if it did
 */
record EngineResults(
    Engine engine,
    List<Revision> graph,
    List<RevisionId> selected,
    List<MissingDowngrade> missing,
    @Nullable ServerInfo server,
    List<VerifiedRevisions.Verified> verified,
    @Nullable ChainResult chain,
    @Nullable String chainSkipped,
    int reused,
    List<String> notices,
    @Nullable DatabaseFailure failure) {

  EngineResults {
    graph = List.copyOf(graph);
    selected = List.copyOf(selected);
    missing = List.copyOf(missing);
    verified = List.copyOf(verified);
    notices = List.copyOf(notices);
  }

  /**
   * A revision without a downgrade.
   *
   * @param expected where the downgrade would be
   */
  record MissingDowngrade(RevisionId revision, SourceLocation expected) {}

  Revision revision(RevisionId id) {
    return graph.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  /** Where the missing downgrades are expected, by revision. */
  Map<RevisionId, SourceLocation> missingDowngrades() {
    return missing.stream()
        .collect(Collectors.toMap(MissingDowngrade::revision, MissingDowngrade::expected));
  }

  /** Whether all revisions were to be verified. */
  boolean isWhole() {
    return selected.size() == graph.size();
  }

  /** These results and those of another shard. Only one of them checks the whole history. */
  EngineResults and(EngineResults other) {
    return new EngineResults(
        engine,
        graph,
        joined(selected, other.selected),
        joined(missing, other.missing),
        server == null ? other.server : server,
        joined(verified, other.verified),
        chain == null ? other.chain : chain,
        other.chainSkipped,
        reused + other.reused,
        joined(notices, other.notices),
        failure == null ? other.failure : failure);
  }

  private static <T> List<T> joined(List<T> one, List<T> other) {
    return Stream.concat(one.stream(), other.stream()).distinct().toList();
  }

  /** The same results without the secrets of the settings. */
  EngineResults hide(HiddenSecrets secrets) {
    return new EngineResults(
        engine,
        graph,
        selected,
        missing,
        server,
        verified.stream()
            .map(
                each ->
                    new VerifiedRevisions.Verified(
                        each.revision(), each.result().hide(secrets), each.elapsed()))
            .toList(),
        chain == null ? null : chain.hide(secrets),
        chainSkipped,
        reused,
        notices.stream().map(secrets::hide).toList(),
        failure);
  }
}
