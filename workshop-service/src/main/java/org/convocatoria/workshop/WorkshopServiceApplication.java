package org.convocatoria.workshop;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service of the workshops. */
@SpringBootApplication
public class WorkshopServiceApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(WorkshopServiceApplication.class, arguments);
  }
}
