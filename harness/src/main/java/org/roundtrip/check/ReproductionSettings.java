package org.roundtrip.check;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.roundtrip.finding.Reproduction;
import org.roundtrip.rowtest.CaseToken;
import org.roundtrip.setting.SettingValue;
import org.roundtrip.trip.TripObservation;

/**
 * The settings of a run that reproduce its findings.
 *
 * @param project the project's folder, as the user passed it
 * @param settings the other settings that affect findings, without passwords
 * @param rowSettings the settings that affect only row tests
 */
public record ReproductionSettings(
    Path project, List<SettingValue> settings, List<SettingValue> rowSettings) {

  /** Copies the lists. */
  public ReproductionSettings {
    settings = List.copyOf(settings);
    rowSettings = List.copyOf(rowSettings);
  }

  Reproduction of(TripObservation trip) {
    return new Reproduction(
        project, trip.revision().name(), trip.server().engine(), settings, null);
  }

  Reproduction ofRows(TripObservation trip) {
    List<SettingValue> all = Stream.concat(settings.stream(), rowSettings.stream()).toList();
    return new Reproduction(project, trip.revision().name(), trip.server().engine(), all, null);
  }

  Reproduction ofRows(TripObservation trip, CaseToken token) {
    Reproduction rows = ofRows(trip);
    return new Reproduction(
        project, rows.revision(), rows.engine(), rows.settings(), token.toString());
  }
}
