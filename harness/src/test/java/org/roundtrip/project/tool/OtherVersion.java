package org.roundtrip.project.tool;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/** Class paths with another version of a tool than the one that the tests run with. */
public final class OtherVersion {

  private OtherVersion() {}

  /** What the tests run with, with this version in the place of all that the group has. */
  public static URL[] classPath(String group, String artifact, String version)
      throws DependencyResolutionException {
    return Stream.concat(jars(group, artifact, version), Stream.of(without(group)))
        .toArray(URL[]::new);
  }

  /** What the tests run with, without some groups. */
  public static URL[] without(String... groups) {
    List<String> folders =
        Stream.of(groups).map(group -> "/" + group.replace('.', '/') + "/").toList();
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> folders.stream().noneMatch(entry.replace('\\', '/')::contains))
        .map(entry -> url(Path.of(entry)))
        .toArray(URL[]::new);
  }

  private static Stream<URL> jars(String group, String artifact, String version)
      throws DependencyResolutionException {
    ContextOverrides.Builder overrides = ContextOverrides.create().withUserSettings(true);
    String local = System.getProperty("maven.repo.local");
    if (local != null) {
      overrides.withLocalRepositoryOverride(Path.of(local));
    }
    try (Context context = Runtimes.INSTANCE.getRuntime().create(overrides.build())) {
      CollectRequest wanted =
          new CollectRequest(
              new Dependency(new DefaultArtifact(group, artifact, "jar", version), "runtime"),
              context.remoteRepositories());
      return context
          .repositorySystem()
          .resolveDependencies(
              context.repositorySystemSession(), new DependencyRequest(wanted, null))
          .getArtifactResults()
          .stream()
          .map(ArtifactResult::getArtifact)
          .map(found -> url(found.getFile().toPath()));
    }
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
