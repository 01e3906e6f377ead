package org.roundtrip.project.tool;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.roundtrip.project.SourceCode;
import org.roundtrip.revision.Revision;

/**
 * The part of a file that contains a revision. Changelogs in XML and YAML contain several, and name
 * classes that contain the code.
 */
record RevisionSource(Path file, String text) {

  private static final Pattern CLASS =
      Pattern.compile("\\bclass[\"']?\\s*[=:]\\s*[\"']?((?:[\\p{L}_]\\w*\\.)+[\\p{L}_]\\w*)");

  private static final Pattern CHANGE_SET = Pattern.compile("(?i)<changeSet\\b|\\bchangeSet:");

  private static final List<String> FOLDERS = List.of("src/main/java", "src/main/kotlin", "");

  static RevisionSource of(Revision revision) {
    Path file = revision.location().file();
    String text = SourceText.of(revision).text();
    boolean several = CHANGE_SET.matcher(text).find();
    return new RevisionSource(file, several ? section(text, revision.location().line()) : text);
  }

  /** From the line of the revision to the next change set. */
  private static String section(String text, int line) {
    String rest = text.lines().skip(line - 1L).collect(Collectors.joining("\n"));
    Matcher next = CHANGE_SET.matcher(rest);
    int after = rest.indexOf('\n');
    return after >= 0 && next.find(after) ? rest.substring(0, next.start()) : rest;
  }

  SourceCode read() {
    Optional<SourceLanguage> language = SourceLanguage.of(file);
    return language.isEmpty()
        ? SourceCode.NONE
        : Stream.concat(Stream.of(this), classes())
            .map(RevisionSource::readAlone)
            .reduce(SourceCode::with)
            .orElse(SourceCode.NONE);
  }

  private SourceCode readAlone() {
    return SourceLanguage.of(file)
        .map(language -> LiteralReader.read(language, text))
        .orElse(SourceCode.NONE);
  }

  private Stream<RevisionSource> classes() {
    return CLASS
        .matcher(text)
        .results()
        .map(found -> source(found.group(1)))
        .flatMap(Optional::stream);
  }

  private Optional<RevisionSource> source(String type) {
    String path = type.replace('.', '/');
    return Stream.iterate(file.toAbsolutePath().getParent(), Objects::nonNull, Path::getParent)
        .flatMap(folder -> FOLDERS.stream().map(folder::resolve))
        .flatMap(folder -> Stream.of(folder.resolve(path + ".java"), folder.resolve(path + ".kt")))
        .filter(Files::isRegularFile)
        .findFirst()
        .map(found -> new RevisionSource(found, SourceText.of(found).text()));
  }
}
