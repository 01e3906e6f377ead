package org.roundtrip.check;

import java.util.List;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.sql.UntrackedEffect;
import org.roundtrip.trip.TripObservation;

/** RT114: what an upgrade leaves outside the schema and the tables. */
final class UntrackedEffects {

  private UntrackedEffects() {}

  static List<Finding> of(TripObservation trip) {
    return trip.untracked().stream().sorted().map(effect -> finding(trip, effect)).toList();
  }

  private static Finding finding(TripObservation trip, UntrackedEffect effect) {
    return TripCheck.finding(FindingCode.RT114, trip)
        .title(title(effect))
        .summary(summary(effect))
        .cause(trip.downgrade().location())
        .belongsIn(trip.downgrade().location().file())
        .advice(advice(effect))
        .build();
  }

  private static String title(UntrackedEffect effect) {
    return switch (effect) {
      case SETTINGS -> "the downgrade leaves settings of the database or a role";
      case LARGE_OBJECTS -> "the downgrade leaves large objects";
    };
  }

  private static String summary(UntrackedEffect effect) {
    return switch (effect) {
      case SETTINGS ->
          "The upgrade changes settings that new sessions get, and no statement of the downgrade"
              + " resets them.";
      case LARGE_OBJECTS ->
          "The upgrade creates large objects, and no statement of the downgrade removes them. They"
              + " remain when the column with their OIDs is dropped.";
    };
  }

  private static String advice(UntrackedEffect effect) {
    return switch (effect) {
      case SETTINGS ->
          "Use ALTER DATABASE or ALTER ROLE with RESET in the downgrade, or SET with the old value.";
      case LARGE_OBJECTS ->
          "Call lo_unlink() for each of them in the downgrade, before their column is dropped.";
    };
  }
}
