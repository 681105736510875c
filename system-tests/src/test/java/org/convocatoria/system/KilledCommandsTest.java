package org.convocatoria.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.convocatoria.system.SampleCommands.Command;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * A service is killed while it carries out commands, all of them at the same time. Whoever sends a
 * command again, under its key, causes it once.
 */
@Order(8)
class KilledCommandsTest {

  private static final PlatformUnderTest PLATFORM = PlatformUnderTest.get();
  private static final Http HTTP = new Http(PLATFORM.portal());
  private static final JsonNode CREDENTIALS = PLATFORM.credentials();

  @ParameterizedTest
  @ValueSource(ints = {5, 20, 60})
  void aCommandThatIsSentAgainAfterAKillHasOneEffect(int millis) {
    everyOneHasOneEffect(new SampleCommands(HTTP, CREDENTIALS).all(), "submission", millis);
  }

  @Test
  void anInvitationThatIsSentAgainAfterAKillIsOneAccount() {
    SampleCommands commands = new SampleCommands(HTTP, CREDENTIALS);
    everyOneHasOneEffect(List.of(commands.invitation(), commands.invitation()), "gateway", 20);
  }

  private static void everyOneHasOneEffect(List<Command> commands, String part, int millis) {
    String[] auditor = HTTP.as(CREDENTIALS, "auditoria");
    Map<Command, String> keys = new LinkedHashMap<>();
    commands.forEach(each -> keys.put(each, UUID.randomUUID().toString()));
    sendAllAndKill(keys, part, millis);
    keys.forEach(
        (each, key) -> {
          Http.Response done =
              Patience.until(() -> attempt(each, key), KilledCommandsTest::isDone, "" + each)
                  .orElseThrow();
          assertThat(isDone(attempt(each, key))).as(each + " once more").isTrue();
          long effects =
              each.clave() == null ? audited(each, done, auditor) : told(each, each.clave());
          assertThat(effects).as("" + each).isEqualTo(1);
        });
  }

  private static void sendAllAndKill(Map<Command, String> keys, String part, int millis) {
    long pid = PLATFORM.part(part).path("pid").asLong();
    try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
      keys.forEach((each, key) -> all.execute(() -> attempt(each, key)));
      LockSupport.parkNanos(millis * 1_000_000L);
      ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }
  }

  /** Whoever gets no response does not know what became of the request. */
  private static Optional<Http.Response> attempt(Command command, String key) {
    List<String> headers = new ArrayList<>(List.of(command.headers()));
    headers.addAll(List.of("Idempotency-Key", key));
    try {
      return Optional.of(HTTP.post(command.path(), command.body(), headers.toArray(String[]::new)));
    } catch (UncheckedIOException _) {
      return Optional.empty();
    }
  }

  private static boolean isDone(Optional<Http.Response> response) {
    return response.filter(each -> each.status() < 300).isPresent();
  }

  private static long audited(Command command, Http.Response done, String[] auditor) {
    String subject =
        command.subject() == null
            ? done.json().path(command.names()).asString()
            : command.subject();
    String query = "/api/staff/audit?subject=" + subject + "&what=" + command.effect();
    Http.Response found =
        Patience.until(
            () -> HTTP.get(query, auditor),
            seen -> seen.status() == 200 && !seen.json().path("items").isEmpty(),
            command + " in the audit");
    return found.json().path("items").size();
  }

  /** How often the story of a folio tells it. */
  private static long told(Command command, String clave) {
    JsonNode story =
        HTTP.get("/api/folios/" + command.subject(), "Convocatoria-Clave", clave).json();
    return story
        .path("steps")
        .valueStream()
        .filter(step -> step.path("what").asString().equals(command.effect()))
        .count();
  }
}
