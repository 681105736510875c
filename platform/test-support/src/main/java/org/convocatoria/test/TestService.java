package org.convocatoria.test;

import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives a service under test its store, broker, keys and secrets, and the checks of its responses
 * and queries: {@code @ContextConfiguration(initializers = TestService.class)} beside
 * {@code @SpringBootTest}.
 */
public final class TestService
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    String service = context.getEnvironment().getProperty("spring.application.name", "service");
    TestPropertyValues.of(
            Map.of(
                "spring.mongodb.uri",
                TestStore.uri(service + "-" + UUID.randomUUID()),
                "convocatoria.kafka",
                TestBroker.servers(),
                "convocatoria.topics.partitions",
                "2",
                "convocatoria.jwks-url",
                TestTokens.jwksUrl(),
                "convocatoria.metrics-token",
                "metrics-token-of-the-test",
                "convocatoria.secret",
                "c2VjcmV0LW9mLXRoZS10ZXN0LTMyLWJ5dGVzLWxvbmc",
                "convocatoria.link-key",
                "bGluay1rZXktb2YtdGhlLXRlc3QtMzItYnl0ZXMtbG8",
                "convocatoria.generations.rest",
                "0s",
                "server.port",
                "0"))
        .applyTo(context);
    context.getBeanFactory().registerSingleton("queryCheck", new QueryCheck());
    context
        .getBeanFactory()
        .registerSingleton(
            "responseCheck", ResponseCheck.of(service, "/api/*", "/i/*", "/i", "/u/*"));
  }
}
