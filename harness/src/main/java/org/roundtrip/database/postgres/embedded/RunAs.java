package org.roundtrip.database.postgres.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.setting.Advice;
import org.roundtrip.setting.Setting;

/**
 * How PostgreSQL's programs are started. They refuse to run as root; where we are root, they run in
 * a user namespace of their own, in which nobody is root and root's files belong to whom they run
 * as, or else as {@code nobody}.
 *
 * @param prefix what stands before a command
 * @param handsOver whether files have to be given to that other user first
 */
record RunAs(List<String> prefix, boolean handsOver) {

  private static final String NOBODY = "65534";
  private static final RunAs OURSELVES = new RunAs(List.of(), false);
  private static final List<RunAs> AS_ROOT =
      List.of(
          new RunAs(List.of("unshare", "--user"), false),
          new RunAs(
              List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--"),
              true),
          new RunAs(
              List.of("su", "-s", "/bin/sh", "nobody", "-c", "exec \"$0\" \"$@\"", "--"), true));

  /**
   * Finds a way that works here.
   *
   * @param ours a file or folder that this process made
   */
  static RunAs find(Path ours) throws IOException {
    if (!Files.getFileStore(ours).supportsFileAttributeView("unix")
        || !Integer.valueOf(0).equals(Files.getAttribute(ours, "unix:uid"))) {
      return OURSELVES;
    }
    for (RunAs way : AS_ROOT) {
      if (Command.succeeds(way.command(List.of("true")))) {
        return way;
      }
    }
    throw new EnvironmentException(
        Advice.of(
            "The embedded PostgreSQL refuses to run as root, and none of unshare, setpriv and su can run it as another user here; run as another user, or name a server with {}.",
            Setting.POSTGRES.toAny()));
  }

  /** The command to start in place of this one. */
  List<String> command(List<String> command) {
    List<String> all = new ArrayList<>(prefix);
    all.addAll(command);
    return List.copyOf(all);
  }

  /** Gives a folder with all that is in it to the user whom programs run as. */
  void give(Path folder) throws IOException {
    if (handsOver) {
      Command.run(List.of("chown", "-R", NOBODY + ":" + NOBODY, folder.toString()));
    }
  }

  /** Lets that user pass through a folder that stays ours. */
  void letThrough(Path folder) throws IOException {
    if (handsOver) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    }
  }
}
