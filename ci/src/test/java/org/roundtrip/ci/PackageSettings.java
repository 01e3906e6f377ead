package org.roundtrip.ci;

import org.approvaltests.core.ApprovalFailureReporter;
import org.approvaltests.reporters.QuietReporter;

/** Read by ApprovalTests: a text that differs fails the test and opens no window. */
public final class PackageSettings {

  public static final ApprovalFailureReporter UseReporter = QuietReporter.INSTANCE;

  private PackageSettings() {}
}
