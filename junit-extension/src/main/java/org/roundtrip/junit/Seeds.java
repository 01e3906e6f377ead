package org.roundtrip.junit;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ModifierSupport;
import org.junit.platform.commons.support.ReflectionSupport;
import org.roundtrip.generate.value.Source;

/** Calls the {@link SeedFor} methods of a test class. An instance is used once. */
final class Seeds {

  private final Class<?> testClass;
  private @Nullable Object instance;

  private Seeds(Class<?> testClass) {
    this.testClass = testClass;
  }

  /**
   * The value sources by the table, column or type that {@link SeedFor} names.
   *
   * @throws WrongSettingException if a method is invalid or throws an exception
   */
  static Map<String, Source> of(Class<?> testClass) {
    Seeds seeds = new Seeds(testClass);
    Map<String, Source> sources = new LinkedHashMap<>();
    for (Method method :
        AnnotationSupport.findAnnotatedMethods(
            testClass, SeedFor.class, HierarchyTraversalMode.TOP_DOWN)) {
      String name = method.getAnnotation(SeedFor.class).value();
      if (sources.put(name, seeds.source(method)) != null) {
        throw wrong(method, "duplicates another method for '" + name + "'; remove one of them.");
      }
    }
    return sources;
  }

  private Source source(Method method) {
    if (method.getAnnotation(SeedFor.class).value().isBlank()) {
      throw wrong(method, "has an empty @SeedFor; write @SeedFor(\"table.column\").");
    }
    if (method.getParameterCount() > 0) {
      throw wrong(method, "must not have parameters; remove them.");
    }
    Object returned = call(method);
    try {
      return returned instanceof Arbitrary<?> arbitrary
          ? Source.of(arbitrary)
          : Source.list(texts(method, returned));
    } catch (IllegalArgumentException e) {
      throw wrong(method, "returns no values; return at least one.");
    }
  }

  private @Nullable Object call(Method method) {
    Object target = ModifierSupport.isStatic(method) ? null : instance(method);
    try {
      return ReflectionSupport.invokeMethod(method, target);
    } catch (RuntimeException e) {
      throw wrong(method, "failed: " + e + ".");
    }
  }

  private Object instance(Method method) {
    if (instance == null) {
      boolean instantiable =
          !ModifierSupport.isAbstract(testClass)
              && Arrays.stream(testClass.getDeclaredConstructors())
                  .map(Constructor::getParameterCount)
                  .anyMatch(count -> count == 0);
      if (!instantiable) {
        throw wrong(method, "must be static: the class has no constructor without parameters.");
      }
      instance = ReflectionSupport.newInstance(testClass);
    }
    return instance;
  }

  private static List<String> texts(Method method, @Nullable Object returned) {
    List<String> texts = new ArrayList<>();
    try (Stream<?> values = values(method, returned)) {
      values.forEach(
          value -> {
            if (value != null) {
              texts.add(text(value));
            }
          });
    }
    return texts;
  }

  private static Stream<?> values(Method method, @Nullable Object returned) {
    if (returned instanceof Collection<?> collection) {
      return collection.stream();
    }
    if (returned instanceof Stream<?> stream) {
      return stream;
    }
    if (returned instanceof Object[] array) {
      return Arrays.stream(array);
    }
    if (returned instanceof int[] numbers) {
      return Arrays.stream(numbers).boxed();
    }
    if (returned instanceof long[] numbers) {
      return Arrays.stream(numbers).boxed();
    }
    if (returned instanceof double[] numbers) {
      return Arrays.stream(numbers).boxed();
    }
    throw wrong(
        method,
        "returns "
            + (returned == null ? "null" : "a " + returned.getClass().getSimpleName())
            + "; return an Arbitrary, or a collection, an array or a stream of values.");
  }

  /** The same text form that {@link Source#of} gives the values of an arbitrary. */
  private static String text(Object value) {
    return value instanceof byte[] bytes
        ? "\\x" + HexFormat.of().formatHex(bytes)
        : String.valueOf(value);
  }

  private static WrongSettingException wrong(Method method, String what) {
    return new WrongSettingException(
        "@SeedFor: %s.%s %s"
            .formatted(method.getDeclaringClass().getSimpleName(), method.getName(), what));
  }
}
