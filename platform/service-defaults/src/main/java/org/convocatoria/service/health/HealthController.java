package org.convocatoria.service.health;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.bson.Document;
import org.convocatoria.service.access.Open;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Alive: the process works and none of its consumers has died. Ready: it can accept, which needs
 * the store but not the broker.
 */
@RestController
class HealthController {

  private final ApplicationAvailability availability;
  private final MongoDatabase database;

  HealthController(
      ApplicationAvailability availability, MongoDatabase database, MeterRegistry metrics) {
    this.availability = availability;
    this.database = database;
    Gauge.builder("convocatoria.ready", this, health -> health.isReady() ? 1 : 0)
        .description("1 while the part can accept, 0 while it cannot, as /readyz says")
        .register(metrics);
  }

  @Open
  @GetMapping("/livez")
  ResponseEntity<String> alive() {
    return status(availability.getLivenessState() == LivenessState.CORRECT);
  }

  @Open
  @GetMapping("/readyz")
  ResponseEntity<String> ready() {
    return status(isReady());
  }

  private boolean isReady() {
    return availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC && storeResponds();
  }

  private boolean storeResponds() {
    try {
      database.runCommand(new Document("ping", 1));
      return true;
    } catch (MongoException _) {
      return false;
    }
  }

  private static ResponseEntity<String> status(boolean well) {
    return well
        ? ResponseEntity.ok("ok")
        : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body("no");
  }
}
