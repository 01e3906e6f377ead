package org.roundtrip.cache;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The key of a result: a hash of everything that the result was derived from. Two sequences of
 * values have the same key only if they are equal. Immutable.
 *
 * @param text the hash in hexadecimal
 */
public record CacheKey(String text) {

  /** The key of nothing. */
  public static final CacheKey START = new CacheKey("");

  /**
   * The key of this key's values followed by another value.
   *
   * @param value a record, list, set, map, enum, path, string, boolean, number or null, also nested
   * @throws IllegalArgumentException for another type, whose values this class cannot compare
   */
  public CacheKey with(@Nullable Object value) {
    MessageDigest digest = sha256();
    add(digest, "key", text);
    add(digest, value);
    return new CacheKey(HexFormat.of().formatHex(digest.digest()));
  }

  /** A digest of the algorithm that keys use. */
  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void add(MessageDigest digest, @Nullable Object value) {
    if (value == null) {
      add(digest, "null", "");
    } else if (value instanceof Record several) {
      addRecord(digest, several);
    } else if (value instanceof Map<?, ?> map) {
      Map<String, Object> sorted = new TreeMap<>();
      map.forEach((key, each) -> sorted.put(key.toString(), each));
      add(digest, "map", String.valueOf(sorted.size()));
      sorted.forEach(
          (key, each) -> {
            add(digest, "entry", key);
            add(digest, each);
          });
    } else if (value instanceof Set<?> set) {
      Set<String> sorted = new TreeSet<>();
      set.forEach(each -> sorted.add(START.with(each).text()));
      addAll(digest, sorted);
    } else if (value instanceof List<?> list) {
      addAll(digest, list);
    } else {
      add(digest, value.getClass().getName(), text(value));
    }
  }

  private static void addAll(MessageDigest digest, Collection<?> values) {
    add(digest, "list", String.valueOf(values.size()));
    values.forEach(each -> add(digest, each));
  }

  private static void addRecord(MessageDigest digest, Record several) {
    add(digest, "record", several.getClass().getName());
    for (RecordComponent component : several.getClass().getRecordComponents()) {
      try {
        component.getAccessor().setAccessible(true);
        add(digest, component.getAccessor().invoke(several));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static String text(Object value) {
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    if (value instanceof String
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof Path
        || value instanceof Duration) {
      return value.toString();
    }
    throw new IllegalArgumentException("no part of a key: " + value.getClass().getName());
  }

  /** The length comes first, so that no other sequence of texts has the same bytes. */
  private static void add(MessageDigest digest, String kind, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((kind + " " + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }
}
