package org.roundtrip.config;

import java.util.List;
import org.roundtrip.gate.Waiver;

/** {@code [[waiver]]}: a reason to accept a finding. */
final class WaiverSection {

  private WaiverSection() {}

  static List<Waiver> read(List<Section> sections) {
    return sections.stream().map(WaiverSection::waiver).toList();
  }

  private static Waiver waiver(Section section) {
    Section waiver = section.only("code", "revision", "object", "until", "reason");
    String code =
        waiver
            .text("code")
            .orElseThrow(() -> waiver.incomplete("has no code; write code = \"RT204\"."));
    return new Waiver(
        waiver.code("code", code),
        waiver.text("revision").orElse(null),
        waiver.text("object").orElse(null),
        waiver.date("until").orElse(null),
        waiver.text("reason").orElse("").strip(),
        waiver.start(),
        Waiver.Scope.REVISION);
  }
}
