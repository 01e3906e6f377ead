package org.roundtrip.finding.text;

import org.roundtrip.finding.Reproduction;
import org.roundtrip.setting.AdvisedException;
import org.roundtrip.setting.SettingValue;

/** How a front end words settings and reproductions for its users. */
public interface Wording {

  /** The wording for programs that call {@link org.roundtrip.Roundtrip}. */
  Wording PLAIN = new PlainWording();

  /** The name of a setting for use in a sentence. */
  String setting(SettingValue setting);

  /** The message of an exception, with its advice in this wording. */
  default String message(Exception failure) {
    return failure instanceof AdvisedException advised
        ? advised.advice().worded(this::setting)
        : String.valueOf(failure.getMessage());
  }

  /** How to reproduce a finding, in one line. */
  String reproduction(Reproduction reproduction);
}
