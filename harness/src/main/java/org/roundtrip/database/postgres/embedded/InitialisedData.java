package org.roundtrip.database.postgres.embedded;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A data directory fresh from initdb, made once and copied for every server.
 *
 * <p>Its superuser has a random password, kept beside it in the user's own cache: the server
 * listens on the loopback interface, where every user of the machine can knock, and a superuser of
 * PostgreSQL can run programs. It is asked for in the clear, because it never leaves the machine,
 * and hashed in one round, because nobody guesses 160 random bits and 4,096 rounds at every
 * connection would only cost time.
 *
 * @param folder holds {@code data} and {@code password}
 */
record InitialisedData(Path folder) {

  static final String USER = "postgres";

  static InitialisedData get(Binaries binaries, RunAs runAs, CacheFolder cache) {
    return new InitialisedData(
        cache.entry(binaries.key() + "-data", folder -> initialise(folder, binaries, runAs)));
  }

  String password() throws IOException {
    return Files.readString(folder.resolve("password"));
  }

  /**
   * Copies the data directory. Only the owner may enter the copy: PostgreSQL insists on that, and a
   * cache on a volume of Kubernetes with an {@code fsGroup} is open to a group.
   */
  void copyTo(Path target) throws IOException {
    copyAll(target);
    if (Files.getFileStore(target).supportsFileAttributeView(PosixFileAttributeView.class)) {
      Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private void copyAll(Path target) throws IOException {
    Path data = folder.resolve("data");
    Files.walkFileTree(
        data,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path from, BasicFileAttributes attributes)
              throws IOException {
            return copy(from);
          }

          @Override
          public FileVisitResult visitFile(Path from, BasicFileAttributes attributes)
              throws IOException {
            return copy(from);
          }

          private FileVisitResult copy(Path from) throws IOException {
            Files.copy(
                from,
                target.resolve(data.relativize(from).toString()),
                StandardCopyOption.COPY_ATTRIBUTES);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void initialise(Path folder, Binaries binaries, RunAs runAs) throws IOException {
    byte[] password = new byte[20];
    new SecureRandom().nextBytes(password);
    Path passwordFile = folder.resolve("password");
    Files.writeString(passwordFile, HexFormat.of().formatHex(password));
    runAs.give(folder);
    List<String> initdb = new ArrayList<>();
    initdb.add(binaries.program("initdb"));
    initdb.addAll(List.of("--no-sync", "-A", "password", "-U", USER));
    // The C locale sorts in the same way everywhere.
    initdb.addAll(List.of("-E", "UTF8", "--locale=C", "--pwfile=" + passwordFile));
    initdb.addAll(List.of("-D", folder.resolve("data").toString()));
    if (binaries.major() >= 16) {
      initdb.addAll(List.of("-c", "scram_iterations=1"));
    }
    if (binaries.major() >= 18) {
      initdb.add("--no-data-checksums");
    }
    Command.run(runAs.command(initdb));
  }
}
