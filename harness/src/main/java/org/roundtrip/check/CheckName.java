package org.roundtrip.check;

import java.util.List;
import java.util.Set;
import org.roundtrip.finding.FindingCode;

/** The checks, each with the sentence that is true when it finds nothing. */
public enum CheckName {
  /** What can be seen without running anything. */
  HISTORY(
      Scope.HISTORY,
      "the history is sound",
      FindingCode.RT001,
      FindingCode.RT002,
      FindingCode.RT003,
      FindingCode.RT004,
      FindingCode.RT005,
      FindingCode.RT007),

  /** The upgrade runs. */
  UPGRADES(Scope.REVISION, "upgrades", FindingCode.RT109),
  /** There is a downgrade to run. */
  HAS_DOWNGRADE(Scope.REVISION, "has a downgrade", FindingCode.RT101, FindingCode.RT102),
  /** The downgrade runs. */
  DOWNGRADES(Scope.REVISION, "downgrades", FindingCode.RT103, FindingCode.RT111),
  /** The downgrade leads back to the schema before. */
  RESTORES_SCHEMA(
      Scope.REVISION,
      "the downgrade restores the schema",
      FindingCode.RT104,
      FindingCode.RT108,
      FindingCode.RT110,
      FindingCode.RT112,
      FindingCode.RT113),
  /** The downgrade leads back to the rows that migrations had written before. */
  RESTORES_ROWS(Scope.REVISION, "the downgrade restores the rows", FindingCode.RT210),
  /** The second upgrade runs. */
  UPGRADES_AGAIN(Scope.REVISION, "upgrades again", FindingCode.RT105),
  /** The second upgrade leads to the schema of the first. */
  SAME_SCHEMA_AGAIN(Scope.REVISION, "upgrades to the same schema again", FindingCode.RT106),

  /** The upgrade runs on rows and keeps them. */
  ROWS_SURVIVE_UPGRADE(
      Scope.REVISION,
      "rows survive the upgrade",
      FindingCode.RT201,
      FindingCode.RT202,
      FindingCode.RT204,
      FindingCode.RT205,
      FindingCode.RT211),
  /** The downgrade runs on rows and keeps them. */
  ROWS_SURVIVE_DOWNGRADE(
      Scope.REVISION, "rows survive the downgrade", FindingCode.RT203, FindingCode.RT206),
  /** The second upgrade runs on rows and gives the same ones. */
  SAME_ROWS_AGAIN(
      Scope.REVISION, "a second upgrade gives the same rows", FindingCode.RT209, FindingCode.RT105),
  /** Numbers and references are in order. */
  LINKS_HOLD(
      Scope.REVISION,
      "sequences and foreign keys fit the rows",
      FindingCode.RT207,
      FindingCode.RT208),
  /** Rows could be made at all. */
  ROWS_ARE_FOUND(Scope.REVISION, "every table can be filled", FindingCode.RT212),
  /** All downgrades together leave nothing. */
  BASE_IS_EMPTY(Scope.CHAIN, "downgrading everything leaves nothing", FindingCode.RT107),
  /** The history runs again after it was downgraded to the base. */
  RUNS_AGAIN(
      Scope.CHAIN,
      "upgrading everything again gives the same schema",
      FindingCode.RT105,
      FindingCode.RT106),
  /** One go and step by step are the same. */
  ONE_GO(Scope.CHAIN, "upgrading in one go is the same as step by step", FindingCode.RT304),
  /** The order of branches does not matter. */
  ANY_ORDER(Scope.CHAIN, "branches can be applied in any order", FindingCode.RT305),
  /** The models and the migrations say the same. */
  MODELS(Scope.CHAIN, "the models are what the migrations make", FindingCode.RT501);

  private final Scope scope;
  private final String sentence;
  private final Set<FindingCode> codes;

  CheckName(Scope scope, String sentence, FindingCode... codes) {
    this.scope = scope;
    this.sentence = sentence;
    this.codes = Set.of(codes);
  }

  /** What a check is about. */
  public enum Scope {
    /** The history, without a database. */
    HISTORY,
    /** One revision on one database. */
    REVISION,
    /** The history as a whole on one database. */
    CHAIN
  }

  /** What it is about. */
  public Scope scope() {
    return scope;
  }

  /** What is true when it finds nothing, such as {@code the downgrade restores the schema}. */
  public String sentence() {
    return sentence;
  }

  /** The codes that it reports. */
  public Set<FindingCode> codes() {
    return codes;
  }

  /** Whether it speaks of rows, so that it is skipped where none are asked for. */
  public boolean isAboutRows() {
    return this == RESTORES_ROWS || isAboutMadeRows();
  }

  /** Whether it speaks of rows that are made for it. */
  public boolean isAboutMadeRows() {
    return switch (this) {
      case ROWS_SURVIVE_UPGRADE,
          ROWS_SURVIVE_DOWNGRADE,
          SAME_ROWS_AGAIN,
          LINKS_HOLD,
          ROWS_ARE_FOUND ->
          true;
      default -> false;
    };
  }

  /**
   * The checks of a scope, in their order.
   *
   * @param withModels whether the project declares models that can be checked
   */
  public static List<CheckName> of(Scope scope, boolean withModels) {
    return java.util.Arrays.stream(values())
        .filter(check -> check.scope == scope && (withModels || check != MODELS))
        .toList();
  }

  /** The first check that reports a code. */
  public static CheckName reporting(FindingCode code) {
    return java.util.Arrays.stream(values())
        .filter(check -> check.codes.contains(code))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no check reports " + code));
  }
}
