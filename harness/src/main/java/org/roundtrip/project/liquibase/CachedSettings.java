package org.roundtrip.project.liquibase;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import liquibase.Scope;
import liquibase.command.CommandScope;
import liquibase.configuration.ConfigurationValueProvider;
import liquibase.configuration.LiquibaseConfiguration;
import liquibase.configuration.ProvidedValue;
import liquibase.configuration.core.EnvironmentValueProvider;
import liquibase.configuration.core.SystemPropertyValueProvider;
import org.jspecify.annotations.Nullable;

/**
 * Caches settings from system properties and the environment for Roundtrip's Liquibase thread.
 * Liquibase checks all of them for changes on every access to a setting, which is slow.
 */
final class CachedSettings implements ConfigurationValueProvider {

  private static final Map<List<Object>, Optional<ProvidedValue>> KNOWN = new ConcurrentHashMap<>();

  private final ConfigurationValueProvider provider;
  private final Thread ours;

  private CachedSettings(ConfigurationValueProvider provider, Thread ours) {
    this.provider = provider;
    this.ours = ours;
  }

  /** Replaces Liquibase's providers. The providers for other threads do not change. */
  static void install(Thread ours) {
    LiquibaseConfiguration all = Scope.getCurrentScope().getSingleton(LiquibaseConfiguration.class);
    for (ConfigurationValueProvider provider : List.copyOf(all.getProviders())) {
      if (provider instanceof SystemPropertyValueProvider
          || provider instanceof EnvironmentValueProvider) {
        all.unregisterProvider(provider);
        all.registerProvider(new CachedSettings(provider, ours));
      }
    }
  }

  /** Clears the cache. */
  static void forget() {
    KNOWN.clear();
  }

  @Override
  public int getPrecedence() {
    return provider.getPrecedence();
  }

  @Override
  public @Nullable ProvidedValue getProvidedValue(String... keys) {
    if (Thread.currentThread() != ours) {
      return provider.getProvidedValue(keys);
    }
    List<Object> key = List.of(provider.getPrecedence(), List.of(keys));
    Optional<ProvidedValue> known = KNOWN.get(key);
    if (known == null) {
      known = Optional.ofNullable(provider.getProvidedValue(keys));
      KNOWN.put(key, known);
    }
    return known.orElse(null);
  }

  @Override
  public void validate(CommandScope command) {
    provider.validate(command);
  }
}
