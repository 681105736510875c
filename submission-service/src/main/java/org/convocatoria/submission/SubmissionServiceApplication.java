package org.convocatoria.submission;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Receives contributions to a call and keeps their story. */
@SpringBootApplication
public class SubmissionServiceApplication {

  /** Starts the service; its settings come from the environment. */
  public static void main(String[] arguments) {
    SpringApplication.run(SubmissionServiceApplication.class, arguments);
  }
}
