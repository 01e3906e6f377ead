package org.roundtrip.check.message;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.roundtrip.schema.Attribute;
import org.roundtrip.schema.Change;
import org.roundtrip.schema.ObjectId;

/** GRANT and REVOKE for the privileges of relations and routines, as the server stores them. */
final class PrivilegeSql {

  private static final Pattern ENTRY =
      Pattern.compile("(?<grantee>\"(?:[^\"]|\"\")*\"|[^=,\" ]*)=(?<letters>[a-zA-Z*]*)/");

  private static final Map<Character, String> WORDS =
      Map.ofEntries(
          Map.entry('r', "SELECT"),
          Map.entry('a', "INSERT"),
          Map.entry('w', "UPDATE"),
          Map.entry('d', "DELETE"),
          Map.entry('D', "TRUNCATE"),
          Map.entry('x', "REFERENCES"),
          Map.entry('t', "TRIGGER"),
          Map.entry('m', "MAINTAIN"),
          Map.entry('U', "USAGE"),
          Map.entry('X', "EXECUTE"),
          Map.entry('C', "CREATE"));

  private PrivilegeSql() {}

  /** The statements that restore the privileges of a changed object. */
  static List<String> of(Change change) {
    Map<String, String> was = entries(change.was().get(Attribute.PRIVILEGES));
    Map<String, String> now = entries(change.now().get(Attribute.PRIVILEGES));
    boolean grantOptions = (was + "" + now).contains("*");
    String target = target(change.id());
    if (grantOptions || target.isEmpty() || (was.isEmpty() && now.isEmpty())) {
      return List.of();
    }
    Set<String> grantees = new TreeSet<>(was.keySet());
    grantees.addAll(now.keySet());
    List<String> statements = new ArrayList<>();
    for (String grantee : grantees) {
      String old = was.getOrDefault(grantee, was.isEmpty() ? unstated(change, grantee, now) : "");
      String left = now.getOrDefault(grantee, now.isEmpty() ? unstated(change, grantee, was) : "");
      String role = grantee.isEmpty() ? "PUBLIC" : grantee;
      difference(left, old)
          .ifPresent(words -> statements.add("REVOKE " + words + target + " FROM " + role));
      difference(old, left)
          .ifPresent(words -> statements.add("GRANT " + words + target + " TO " + role));
    }
    return statements;
  }

  /** The default privileges, which are not stored: those of the owner, and EXECUTE and USAGE. */
  private static String unstated(Change change, String grantee, Map<String, String> other) {
    if (grantee.isEmpty()) {
      return switch (change.id().kind()) {
        case FUNCTION, PROCEDURE, AGGREGATE -> "X";
        case ENUM, DOMAIN, COMPOSITE_TYPE, RANGE -> "U";
        default -> "";
      };
    }
    boolean owner =
        grantee.equals(other.keySet().stream().filter(g -> !g.isEmpty()).findFirst().orElse(""));
    return owner ? other.getOrDefault(grantee, "") : "";
  }

  static java.util.Optional<String> difference(String more, String less) {
    String words =
        more.chars()
            .filter(letter -> less.indexOf(letter) < 0)
            .mapToObj(letter -> WORDS.getOrDefault((char) letter, "ALL"))
            .collect(Collectors.joining(", "));
    return words.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(words);
  }

  private static String target(ObjectId id) {
    return switch (id.kind()) {
      case TABLE, VIEW, MATERIALIZED_VIEW, FOREIGN_TABLE -> " ON " + Quoting.object(id);
      case SEQUENCE -> " ON SEQUENCE " + Quoting.object(id);
      case SCHEMA -> " ON SCHEMA " + Quoting.name(id.name());
      case FUNCTION, PROCEDURE, AGGREGATE -> " ON ROUTINE " + Quoting.signature(id);
      case ENUM, DOMAIN, COMPOSITE_TYPE, RANGE -> " ON TYPE " + Quoting.object(id);
      default -> "";
    };
  }

  static Map<String, String> entries(@org.jspecify.annotations.Nullable String privileges) {
    Map<String, String> entries = new LinkedHashMap<>();
    if (privileges != null) {
      Matcher entry = ENTRY.matcher(privileges);
      while (entry.find()) {
        entries.merge(entry.group("grantee"), entry.group("letters"), String::concat);
      }
    }
    return entries;
  }
}
