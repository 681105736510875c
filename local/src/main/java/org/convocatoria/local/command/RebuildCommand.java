package org.convocatoria.local.command;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
    name = "rebuild",
    mixinStandardHelpOptions = true,
    description = {
      "Rebuilds what a consumer keeps, from the first event, beside the one in use, and takes the",
      "new one into use when it has caught up. Without a name it shows what can be rebuilt."
    })
final class RebuildCommand implements Callable<Integer> {

  @Parameters(arity = "0..1", paramLabel = "PROJECTION", description = "Such as workshop.dossier.")
  private @Nullable String projection;

  @Override
  public Integer call() throws InterruptedException {
    Running running = Running.find();
    Map<String, String> owners = new TreeMap<>();
    List<String> lines = new ArrayList<>();
    for (String service : running.services()) {
      for (JsonNode each : states(running, service)) {
        String name = each.path("projection").asString();
        owners.put(name, service);
        lines.add("%-28s generation %d".formatted(name, each.path("generation").asInt()));
      }
    }
    if (projection == null) {
      lines.forEach(System.out::println);
      return 0;
    }
    String owner = owners.get(projection);
    if (owner == null) {
      System.err.println("There is no projection " + projection + ", only:");
      lines.forEach(System.err::println);
      return 1;
    }
    return rebuild(running, owner, projection);
  }

  private static int rebuild(Running running, String service, String projection)
      throws InterruptedException {
    int before = state(running, service, projection).path("generation").asInt();
    running
        .api()
        .postAs(
            Running.ADMINISTRATOR,
            Running.OPERATIONS
                + service
                + "/projections/rebuild?projection="
                + URLEncoder.encode(projection, StandardCharsets.UTF_8),
            Map.of(),
            UUID.randomUUID().toString())
        .ok();
    while (true) {
      JsonNode now = state(running, service, projection);
      System.out.printf("  %d records read%n", now.path("handled").asLong());
      if (now.path("generation").asInt() > before) {
        System.out.printf(
            "%s is in use as generation %d.%n", projection, now.path("generation").asInt());
        return 0;
      }
      if (!now.path("problem").asString("").isEmpty()) {
        System.err.println("Not taken into use: " + now.path("problem").asString());
        return 1;
      }
      if (!now.path("rebuilding").asBoolean()) {
        System.err.println(
            "The service was restarted meanwhile. Ask again: the rebuild goes on where it was.");
        return 1;
      }
      Thread.sleep(1_000);
    }
  }

  private static JsonNode state(Running running, String service, String projection) {
    for (JsonNode each : states(running, service)) {
      if (each.path("projection").asString().equals(projection)) {
        return each;
      }
    }
    throw new IllegalStateException(projection + " is gone");
  }

  private static JsonNode states(Running running, String service) {
    return running
        .api()
        .getAs(Running.ADMINISTRATOR, Running.OPERATIONS + service + "/projections")
        .ok()
        .path("items");
  }
}
