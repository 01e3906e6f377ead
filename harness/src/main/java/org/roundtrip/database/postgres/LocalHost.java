package org.roundtrip.database.postgres;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** This machine. */
final class LocalHost {

  private LocalHost() {}

  /** Its name without white space or quotes, or empty when it has none. */
  static String name() {
    try {
      return InetAddress.getLocalHost().getHostName().replaceAll("[^A-Za-z0-9._-]", "");
    } catch (UnknownHostException e) {
      return "";
    }
  }
}
