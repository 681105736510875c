package org.convocatoria.gateway;

import com.mongodb.client.MongoDatabase;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import org.bson.Document;
import org.convocatoria.gateway.edge.EmptyCache;
import org.convocatoria.gateway.edge.Readiness;
import org.convocatoria.gateway.edge.service.Breakers;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.fake.FakePlatform;
import org.convocatoria.test.ResponseCheck;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** The fake services of the shared context, found in it as a bean. */
class RunningFakes implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    FakePlatform platform = new FakePlatform();
    context.getBeanFactory().registerSingleton("fakePlatform", platform);
    TestPropertyValues.of(platform.settings()).applyTo(context);
    context.getBeanFactory().registerSingleton("responseCheck", responseCheck());
  }

  /** What the gateway passes on is checked where it is made; this is what it answers itself. */
  private static FilterRegistrationBean<ResponseCheck> responseCheck() {
    FilterRegistrationBean<ResponseCheck> check =
        ResponseCheck.of("gateway", "/api/session", "/api/staff/audit", "/api/staff/accounts/*");
    // outside of all others, since they refuse too
    check.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return check;
  }

  /**
   * Every test starts with the first accounts, untouched services, closed breakers and no failed
   * logins.
   */
  static class Fresh implements BeforeEachCallback {
    @Override
    public void beforeEach(ExtensionContext test) {
      ApplicationContext context = SpringExtension.getApplicationContext(test);
      context.getBean(FakePlatform.class).reset();
      for (Service service : Service.values()) {
        CircuitBreaker breaker = context.getBean(Breakers.class).of(service);
        breaker.reset();
      }
      while (!context.getBeansOfType(Readiness.class).values().stream()
          .allMatch(Readiness::ready)) {
        Thread.onSpinWait();
      }
      MongoDatabase database = context.getBean(MongoDatabase.class);
      database.getCollection("attempts").deleteMany(new Document());
      database.getCollection("audit").deleteMany(new Document());
      context.getBean(TestClock.class).back();
      EmptyCache.in(context);
    }
  }
}
