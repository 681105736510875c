package org.convocatoria.gateway.edge;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
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

  HealthController(MongoDatabase database, List<Readiness> conditions) {
    this.database = database;
    this.conditions = List.copyOf(conditions);
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
    try {
      database.runCommand(new Document("ping", 1));
      return state(200, "ready");
    } catch (MongoException _) {
      return state(503, "store-away");
    }
  }

  private static ResponseEntity<Map<String, String>> state(int status, String state) {
    return ResponseEntity.status(status)
        .cacheControl(CacheControl.noStore())
        .body(Map.of("state", state));
  }
}
