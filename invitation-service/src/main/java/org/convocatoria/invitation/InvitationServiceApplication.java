package org.convocatoria.invitation;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Invites experts to the workshops and keeps their replies. */
@SpringBootApplication
public class InvitationServiceApplication {

  /** Starts the service. */
  public static void main(String[] arguments) {
    SpringApplication.run(InvitationServiceApplication.class, arguments);
  }
}
