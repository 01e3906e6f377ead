package org.roundtrip.finding.text;

import org.roundtrip.finding.Reproduction;
import org.roundtrip.setting.SettingValue;

/** Wording for programs that call the API: settings and reproductions in plain words. */
final class PlainWording implements Wording {

  @Override
  public String setting(SettingValue setting) {
    return setting.plain();
  }

  @Override
  public String reproduction(Reproduction reproduction) {
    String rows = reproduction.rows() == null ? "" : ", rows " + reproduction.rows();
    return "revision %s of %s on %s%s"
        .formatted(
            reproduction.revision(), reproduction.project(), reproduction.engine().label(), rows);
  }
}
