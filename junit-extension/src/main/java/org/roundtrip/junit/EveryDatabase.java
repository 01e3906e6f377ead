package org.roundtrip.junit;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.roundtrip.dialect.Engine;

/** Runs a test once on every database. */
final class EveryDatabase implements TestTemplateInvocationContextProvider {

  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return true;
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    return TestDatabases.of(context).engines().stream().map(On::new);
  }

  private record On(Engine engine) implements TestTemplateInvocationContext {

    @Override
    public String getDisplayName(int invocationIndex) {
      return "on " + engine.label();
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
      return List.of(new DatabaseParameter(engine));
    }
  }
}
