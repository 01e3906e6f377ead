package org.roundtrip.check.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.roundtrip.schema.Attribute;
import org.roundtrip.schema.ObjectId;

/** ALTER DEFAULT PRIVILEGES, from the privileges that the server stores. */
final class DefaultPrivilegeSql {

  private static final String MADE_BY = " made by ";

  private DefaultPrivilegeSql() {}

  /** The statements; empty if a privilege has a grant option. */
  static List<String> of(
      ObjectId id, Map<String, String> attributesBefore, Map<String, String> attributesNow) {
    String[] parts = id.name().split(MADE_BY, 2);
    Map<String, String> was = entries(attributesBefore);
    Map<String, String> now = entries(attributesNow);
    if ((was + "" + now).contains("*") || parts.length < 2) {
      return List.of();
    }
    String alter = "ALTER DEFAULT PRIVILEGES FOR ROLE " + Quoting.name(parts[1]);
    if (!id.schema().isEmpty()) {
      alter += " IN SCHEMA " + Quoting.name(id.schema());
    } else {
      implied(parts, was, now);
      implied(parts, now, was);
    }
    String on = " ON " + parts[0].toUpperCase(Locale.ROOT);
    List<String> statements = new ArrayList<>();
    TreeSet<String> grantees = new TreeSet<>(was.keySet());
    grantees.addAll(now.keySet());
    for (String grantee : grantees) {
      String role = grantee.isEmpty() ? "PUBLIC" : Quoting.name(grantee);
      String old = was.getOrDefault(grantee, "");
      String left = now.getOrDefault(grantee, "");
      String begin = alter;
      PrivilegeSql.difference(left, old)
          .ifPresent(words -> statements.add(begin + " REVOKE " + words + on + " FROM " + role));
      PrivilegeSql.difference(old, left)
          .ifPresent(words -> statements.add(begin + " GRANT " + words + on + " TO " + role));
    }
    return statements;
  }

  /** Without an entry, the owner has all privileges, and PUBLIC has EXECUTE and USAGE. */
  private static void implied(
      String[] parts, Map<String, String> stored, Map<String, String> other) {
    if (stored.isEmpty()) {
      stored.put(parts[1], other.getOrDefault(parts[1], ""));
      switch (parts[0]) {
        case "functions" -> stored.put("", "X");
        case "types" -> stored.put("", "U");
        default -> {
          // PUBLIC has no privileges on the others.
        }
      }
    }
  }

  private static Map<String, String> entries(Map<String, String> attributes) {
    return PrivilegeSql.entries(attributes.get(Attribute.PRIVILEGES));
  }
}
