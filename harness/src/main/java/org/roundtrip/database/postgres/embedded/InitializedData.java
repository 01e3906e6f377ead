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
 * A new data directory from initdb, created once and copied for every server.
 *
 * <p>The superuser has a random password, which is stored next to the data in the user's cache:
 * every user of the machine can connect to the loopback interface, and a superuser of PostgreSQL
 * can run programs. The server requests the password in clear text, because it never leaves the
 * machine, and hashes it in one round, because 160 random bits cannot be guessed and 4,096 rounds
 * would slow down every connection.
 *
 * @param folder contains {@code data} and {@code password}
 */
record InitializedData(Path folder) {

  static final String USER = "postgres";

  static InitializedData get(Binaries binaries, RunAs runAs, CacheFolder cache) {
    return new InitializedData(
        cache.entry(binaries.key() + "-data", folder -> initialize(folder, binaries, runAs)));
  }

  String password() throws IOException {
    return Files.readString(folder.resolve("password"));
  }

  /**
   * Copies the data directory and restricts access to the owner. PostgreSQL requires that, and a
   * cache on a Kubernetes volume with an {@code fsGroup} is accessible to a group.
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

  private static void initialize(Path folder, Binaries binaries, RunAs runAs) throws IOException {
    byte[] password = new byte[20];
    new SecureRandom().nextBytes(password);
    Path passwordFile = folder.resolve("password");
    Files.writeString(passwordFile, HexFormat.of().formatHex(password));
    runAs.changeOwner(folder);
    List<String> initdb = new ArrayList<>();
    initdb.add(binaries.program("initdb"));
    initdb.addAll(List.of("--no-sync", "-A", "password", "-U", USER));
    // The C locale has the same sort order on every machine.
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
