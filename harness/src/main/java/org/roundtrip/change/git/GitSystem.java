package org.roundtrip.change.git;

import java.io.File;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * JGit's view of the system, with an assumed resolution of the time stamps of files: measuring it
 * takes seconds, and JGit would write the result to the home folder.
 */
final class GitSystem extends SystemReader.Delegate {

  private GitSystem(SystemReader original) {
    super(original);
  }

  /** Prevents JGit from measuring file systems. */
  static synchronized void install() {
    SystemReader current = SystemReader.getInstance();
    if (!(current instanceof GitSystem)) {
      SystemReader.setInstance(new GitSystem(current));
    }
  }

  @Override
  public FileBasedConfig openUserConfig(Config parent, FS fs) {
    return new WithoutMeasurement(parent, super.openUserConfig(parent, fs).getFile(), fs);
  }

  private static final class WithoutMeasurement extends FileBasedConfig {

    private static final String FILE_SYSTEM = "filesystem";

    WithoutMeasurement(Config parent, File file, FS fs) {
      super(parent, file, fs);
    }

    @Override
    public long getTimeUnit(
        String section, String subsection, String name, long defaultValue, TimeUnit unit) {
      return section.equals(FILE_SYSTEM)
          ? unit.convert(1, TimeUnit.SECONDS)
          : super.getTimeUnit(section, subsection, name, defaultValue, unit);
    }
  }
}
