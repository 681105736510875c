package org.convocatoria.local.command;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
    name = "republish",
    mixinStandardHelpOptions = true,
    description = {
      "Publishes the state of everything a service keeps again: after the broker's data was lost,",
      "after a restore, for readers that come late. The service goes on meanwhile."
    })
final class RepublishCommand implements Callable<Integer> {

  @Parameters(paramLabel = "SERVICE", description = "Such as submission.")
  private @Nullable String service;

  @Option(
      names = "--after-restore",
      description = {
        "Lets sequences leap first, so that what is told is newer than anything readers may",
        "have heard of after the backup was taken."
      })
  private boolean afterRestore;

  @Override
  public Integer call() throws InterruptedException {
    Running running = Running.find();
    if (service == null || !running.services().contains(service)) {
      System.err.println(
          "There is no service " + service + ", only: " + String.join(", ", running.services()));
      return 1;
    }
    String address = Running.OPERATIONS + service + "/republishing";
    running
        .api()
        .postAs(
            Running.ADMINISTRATOR,
            address + "?after-restore=" + afterRestore,
            Map.of(),
            UUID.randomUUID().toString())
        .ok();
    long before = 0;
    while (true) {
      JsonNode now = running.api().getAs(Running.ADMINISTRATOR, address).ok();
      if (now.path("told").asLong() < before) {
        System.err.println(
            "The service was restarted meanwhile. Ask again: republishing starts over.");
        return 1;
      }
      before = now.path("told").asLong();
      System.out.printf("  %d republished%n", now.path("told").asLong());
      if (!now.path("running").asBoolean()) {
        return outcome(now.path("failed").asLong());
      }
      Thread.sleep(1_000);
    }
  }

  private static int outcome(long failed) {
    if (failed == 0) {
      return 0;
    }
    System.err.println(failed + " could not be republished; the service's log names them.");
    return 1;
  }
}
