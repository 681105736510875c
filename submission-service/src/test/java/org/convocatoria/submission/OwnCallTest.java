package org.convocatoria.submission;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.convocatoria.test.TestService;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The running service with the call of the template, under a clock that tests set. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "convocatoria.call.file=../docs/own-call.yaml")
@ContextConfiguration(initializers = TestService.class)
@Import(TestClock.Setup.class)
public @interface OwnCallTest {}
