package org.convocatoria.notification;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.convocatoria.test.TestService;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** The running service with a broker, a store and a mail server; one context for all such tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "convocatoria.public-url=https://plan.example.org")
@ContextConfiguration(initializers = {TestService.class, TestMailbox.class})
public @interface NotificationTest {}
