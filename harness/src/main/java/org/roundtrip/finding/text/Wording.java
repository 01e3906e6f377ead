package org.roundtrip.finding.text;

import org.roundtrip.finding.Reproduction;
import org.roundtrip.setting.AdvisedException;
import org.roundtrip.setting.SettingValue;

/** How a front end names what its users can do. */
public interface Wording {

  /** For whoever calls {@link org.roundtrip.Roundtrip} in a program of their own. */
  Wording PLAIN = new PlainWording();

  /** A setting inside a sentence. */
  String setting(SettingValue setting);

  /** What is wrong and what to do about it. */
  default String message(Exception failure) {
    return failure instanceof AdvisedException advised
        ? advised.advice().worded(this::setting)
        : String.valueOf(failure.getMessage());
  }

  /** What to run to see a finding again, in one line. */
  String reproduction(Reproduction reproduction);
}
