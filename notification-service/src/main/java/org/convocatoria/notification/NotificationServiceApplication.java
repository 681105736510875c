package org.convocatoria.notification;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Delivers the mail that other services ask for. */
@SpringBootApplication
public class NotificationServiceApplication {

  /** Starts the service. */
  public static void main(String[] arguments) {
    SpringApplication.run(NotificationServiceApplication.class, arguments);
  }
}
