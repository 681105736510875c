package org.convocatoria.gateway.edge;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells whether the gateway is alive, and ready: its own store responds. */
@RestController
class HealthController {

  private final MongoDatabase database;
  private final List<Readiness> conditions;

  HealthController(MongoDatabase database, List<Readiness> conditions, MeterRegistry metrics) {
    this.database = database;
    this.conditions = List.copyOf(conditions);
    Gauge.builder("convocatoria.ready", this, health -> health.isReady() ? 1 : 0)
        .description("1 while the part can accept, 0 while it cannot, as /readyz says")
        .register(metrics);
  }

  @GetMapping("/livez")
  ResponseEntity<Map<String, String>> alive() {
    return state(200, "alive");
  }

  @GetMapping("/readyz")
  ResponseEntity<Map<String, String>> ready() {
    if (!conditions.stream().allMatch(Readiness::ready)) {
      return state(503, "starting");
    }
    return storeResponds() ? state(200, "ready") : state(503, "store-away");
  }

  private boolean isReady() {
    return conditions.stream().allMatch(Readiness::ready) && storeResponds();
  }

  private boolean storeResponds() {
    try {
      database.runCommand(new Document("ping", 1));
      return true;
    } catch (MongoException _) {
      return false;
    }
  }

  private static ResponseEntity<Map<String, String>> state(int status, String state) {
    return ResponseEntity.status(status)
        .cacheControl(CacheControl.noStore())
        .body(Map.of("state", state));
  }
}
