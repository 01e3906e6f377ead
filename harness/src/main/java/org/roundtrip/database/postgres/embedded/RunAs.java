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
 * The user as which PostgreSQL's programs run. They refuse to run as root. If this process runs as
 * root, they run in a separate user namespace, which maps root to an unprivileged user, or else as
 * {@code nobody}.
 *
 * @param prefix the start of the command line
 * @param changesOwner whether the other user must own the files
 */
record RunAs(List<String> prefix, boolean changesOwner) {

  private static final String NOBODY = "65534";
  private static final RunAs CURRENT_USER = new RunAs(List.of(), false);
  private static final List<RunAs> AS_ROOT =
      List.of(
          new RunAs(List.of("unshare", "--user"), false),
          new RunAs(
              List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--"),
              true),
          new RunAs(
              List.of("su", "-s", "/bin/sh", "nobody", "-c", "exec \"$0\" \"$@\"", "--"), true));

  /**
   * Finds a method that works on this machine.
   *
   * @param ours a file or folder that this process created
   */
  static RunAs find(Path ours) throws IOException {
    if (!Files.getFileStore(ours).supportsFileAttributeView("unix")
        || !Integer.valueOf(0).equals(Files.getAttribute(ours, "unix:uid"))) {
      return CURRENT_USER;
    }
    for (RunAs method : AS_ROOT) {
      if (Command.succeeds(method.command(List.of("true")))) {
        return method;
      }
    }
    throw new EnvironmentException(
        Advice.of(
            "Embedded PostgreSQL cannot run as root, and unshare, setpriv and su cannot run it as another user; run as another user, or specify a server with {}.",
            Setting.POSTGRES.toAny()));
  }

  /** How root runs the programs, as the end of a sentence; empty for other users. */
  String description() {
    return prefix.isEmpty() ? "" : "; root runs it as another user with " + prefix.get(0);
  }

  /** The command line that runs a command as the other user. */
  List<String> command(List<String> command) {
    List<String> all = new ArrayList<>(prefix);
    all.addAll(command);
    return List.copyOf(all);
  }

  /** Makes the other user the owner of a folder and its content. */
  void changeOwner(Path folder) throws IOException {
    if (changesOwner) {
      Command.run(List.of("chown", "-R", NOBODY + ":" + NOBODY, folder.toString()));
    }
  }

  /** Lets the other user traverse a folder that this process owns. */
  void allowTraversal(Path folder) throws IOException {
    if (changesOwner) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    }
  }
}
