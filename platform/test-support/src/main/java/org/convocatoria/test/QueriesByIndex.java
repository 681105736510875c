package org.convocatoria.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Fails the test class during which a service asked its store for something that no index serves.
 * Spring finds it by itself wherever test support is on the class path.
 */
public final class QueriesByIndex implements TestExecutionListener {

  @Override
  public void afterTestClass(TestContext test) {
    if (!test.hasApplicationContext()) {
      return;
    }
    ApplicationContext context = test.getApplicationContext();
    context
        .getBeanProvider(QueryCheck.class)
        .forEach(
            check ->
                assertThat(check.faults(context.getBean(MongoDatabase.class)))
                    .as("queries that no index serves")
                    .isEmpty());
  }
}
