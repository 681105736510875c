package org.convocatoria.plan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Drafts the plan with its sources, answers every contribution, and publishes versions. */
@SpringBootApplication(proxyBeanMethods = false)
public class PlanServiceApplication {

  /** Starts the service. */
  public static void main(String[] args) {
    SpringApplication.run(PlanServiceApplication.class, args);
  }
}
