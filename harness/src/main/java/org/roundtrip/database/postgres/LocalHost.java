package org.roundtrip.database.postgres;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The local machine. */
final class LocalHost {

  private LocalHost() {}

  /** The host name without white space and quotes; empty if it is unknown. */
  static String name() {
    try {
      return InetAddress.getLocalHost().getHostName().replaceAll("[^A-Za-z0-9._-]", "");
    } catch (UnknownHostException e) {
      return "";
    }
  }
}
