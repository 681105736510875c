package org.convocatoria.gateway;

import java.time.Clock;
import org.convocatoria.gateway.edge.intake.IntakeSettings;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Starts the gateway: the portal's pages, the staff's desk and the door to the services. */
@SpringBootApplication
@EnableConfigurationProperties({GatewaySettings.class, IntakeSettings.class})
public class GatewayApplication {

  /** Runs until the process is told to stop. */
  public static void main(String[] args) {
    SpringApplication.run(GatewayApplication.class, args);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
