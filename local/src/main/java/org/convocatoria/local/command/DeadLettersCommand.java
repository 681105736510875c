package org.convocatoria.local.command;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convocatoria.local.client.PlatformApi.Response;
import org.convocatoria.local.supervisor.CannotStartException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
    name = "deadletters",
    mixinStandardHelpOptions = true,
    description = "Records that could not be handled (dead letters).",
    footer = {
      "",
      "An aggregate whose record could not be handled waits, with all its later records; the rest",
      "goes on. Find the cause by its code, mend it, restart the service, re-drive."
    })
final class DeadLettersCommand {

  /** What waits, and in which service. */
  private record Letter(String service, JsonNode waiting) {

    String id() {
      return waiting.path("id").asString();
    }
  }

  @Command(name = "list", mixinStandardHelpOptions = true, description = "Shows what waits.")
  int list() {
    List<Letter> letters = letters(Running.find());
    if (letters.isEmpty()) {
      System.out.println("There are no dead letters.");
      return 0;
    }
    for (Letter letter : letters) {
      System.out.printf(
          "%-13s %s  %s  %d records%n              %s%n",
          letter.service(),
          letter.waiting().path("since").asString(),
          letter.waiting().path("cause").asString(),
          letter.waiting().path("records").asLong(),
          letter.id());
    }
    return 0;
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Shows the records of one aggregate that wait.")
  int show(@Parameters(paramLabel = "ID", description = "As list shows it.") String id) {
    Running running = Running.find();
    Letter letter = find(running, id);
    JsonNode records =
        running
            .api()
            .getAs(Running.ADMINISTRATOR, path(letter, "/dead-letters/records"))
            .ok()
            .path("items");
    for (JsonNode each : records) {
      System.out.println(each.toPrettyString());
    }
    return 0;
  }

  @Command(
      name = "redrive",
      mixinStandardHelpOptions = true,
      description = "Handles what waits, in order, and lets later records through.")
  int redrive(
      @Parameters(arity = "0..1", paramLabel = "ID", description = "As list shows it.")
          @Nullable String id,
      @Option(names = "--all", description = "Everything that waits.") boolean all) {
    Running running = Running.find();
    if (id == null && !all) {
      System.err.println("Say which ID (deadletters list shows them), or --all.");
      return 1;
    }
    List<Letter> wanted = id == null ? letters(running) : List.of(find(running, id));
    int left = 0;
    for (Letter letter : wanted) {
      Response response =
          running
              .api()
              .postAs(
                  Running.ADMINISTRATOR,
                  path(letter, "/dead-letters/redrive"),
                  Map.of(),
                  UUID.randomUUID().toString());
      boolean handled = response.status() == 200;
      left += handled ? 0 : 1;
      System.out.println(
          letter.id()
              + (handled
                  ? ": " + response.body().path("handled").asInt() + " handled"
                  : ": " + response.body().path("title").asString()));
    }
    return left == 0 ? 0 : 1;
  }

  private static String path(Letter letter, String what) {
    return Running.OPERATIONS
        + letter.service()
        + what
        + "?id="
        + URLEncoder.encode(letter.id(), StandardCharsets.UTF_8);
  }

  private static Letter find(Running running, String id) {
    return letters(running).stream()
        .filter(letter -> letter.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new CannotStartException(
                    "There is no dead letter " + id + ": deadletters list shows what is."));
  }

  private static List<Letter> letters(Running running) {
    List<Letter> letters = new ArrayList<>();
    for (String service : running.services()) {
      running
          .api()
          .getAs(Running.ADMINISTRATOR, Running.OPERATIONS + service + "/dead-letters")
          .ok()
          .path("items")
          .forEach(each -> letters.add(new Letter(service, each)));
    }
    return letters;
  }
}
