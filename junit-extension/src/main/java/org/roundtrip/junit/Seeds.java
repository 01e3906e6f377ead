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

/** Asks the methods of a class that carry {@link SeedFor} for values. For one use. */
final class Seeds {

  private final Class<?> testClass;
  private @Nullable Object instance;

  private Seeds(Class<?> testClass) {
    this.testClass = testClass;
  }

  /**
   * The sources by what they are for.
   *
   * @throws WrongSettingException if a method is not as it should be, or fails
   */
  static Map<String, Source> of(Class<?> testClass) {
    Seeds seeds = new Seeds(testClass);
    Map<String, Source> sources = new LinkedHashMap<>();
    for (Method method :
        AnnotationSupport.findAnnotatedMethods(
            testClass, SeedFor.class, HierarchyTraversalMode.TOP_DOWN)) {
      String name = method.getAnnotation(SeedFor.class).value();
      if (sources.put(name, seeds.source(method)) != null) {
        throw wrong(method, "is the second one for '" + name + "'; keep one of them.");
      }
    }
    return sources;
  }

  private Source source(Method method) {
    if (method.getAnnotation(SeedFor.class).value().isBlank()) {
      throw wrong(method, "names nothing; write @SeedFor(\"table.column\").");
    }
    if (method.getParameterCount() > 0) {
      throw wrong(method, "has parameters; nobody knows what to give it, so leave them out.");
    }
    Object given = call(method);
    try {
      return given instanceof Arbitrary<?> arbitrary
          ? Source.of(arbitrary)
          : Source.list(texts(method, given));
    } catch (IllegalArgumentException e) {
      throw wrong(method, "gives no values; give at least one.");
    }
  }

  private @Nullable Object call(Method method) {
    Object target = ModifierSupport.isStatic(method) ? null : instance(method);
    try {
      return ReflectionSupport.invokeMethod(method, target);
    } catch (RuntimeException e) {
      throw wrong(method, "fails: " + e + ".");
    }
  }

  private Object instance(Method method) {
    if (instance == null) {
      boolean possible =
          !ModifierSupport.isAbstract(testClass)
              && Arrays.stream(testClass.getDeclaredConstructors())
                  .map(Constructor::getParameterCount)
                  .anyMatch(count -> count == 0);
      if (!possible) {
        throw wrong(method, "must be static: the class has no constructor without parameters.");
      }
      instance = ReflectionSupport.newInstance(testClass);
    }
    return instance;
  }

  private static List<String> texts(Method method, @Nullable Object given) {
    List<String> texts = new ArrayList<>();
    try (Stream<?> values = values(method, given)) {
      values.forEach(
          value -> {
            if (value != null) {
              texts.add(text(value));
            }
          });
    }
    return texts;
  }

  private static Stream<?> values(Method method, @Nullable Object given) {
    if (given instanceof Collection<?> collection) {
      return collection.stream();
    }
    if (given instanceof Stream<?> stream) {
      return stream;
    }
    if (given instanceof Object[] array) {
      return Arrays.stream(array);
    }
    if (given instanceof int[] numbers) {
      return Arrays.stream(numbers).boxed();
    }
    if (given instanceof long[] numbers) {
      return Arrays.stream(numbers).boxed();
    }
    if (given instanceof double[] numbers) {
      return Arrays.stream(numbers).boxed();
    }
    throw wrong(
        method,
        "gives "
            + (given == null ? "null" : "a " + given.getClass().getSimpleName())
            + "; give an Arbitrary, or a collection, an array or a stream of values.");
  }

  /** As an arbitrary's values are written. */
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
