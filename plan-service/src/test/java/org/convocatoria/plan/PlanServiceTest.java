package org.convocatoria.plan;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.convocatoria.test.TestService;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** The running service with a real broker and the store at hand; one context for all such tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    // The test itself answers for intake, and its first consumer takes its time.
    properties = "convocatoria.plan.count-patience=8s")
@ContextConfiguration(initializers = TestService.class)
public @interface PlanServiceTest {}
