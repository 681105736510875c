package org.convocatoria.local.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.convocatoria.local.supervisor.ProcessRecords.Entry;
import org.convocatoria.local.topology.Topology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlatformStatusTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path folder;

  @Test
  void aPartThatWaitsToBeStartedAgainSaysWhyAndFromWhenOnAndTheOthersSayNothingOfIt() {
    Installation installation = installation();
    ProcessRecord self = ProcessRecord.of("supervisor", ProcessHandle.current(), 0);
    Backoff pause = new Backoff(137, System.currentTimeMillis() + 60_000);
    new ProcessRecords(
            self,
            List.of(
                new Entry(new ProcessRecord("store", 0, 0, 1), PartState.WAITING, 0, 4, pause),
                new Entry(new ProcessRecord("broker", 0, 0, 2), PartState.STOPPED, 0, 0, null)))
        .write(installation);
    JsonNode parts =
        JSON.readTree(
                JSON.writeValueAsString(
                    PlatformStatus.of(installation, Topology.load()).orElseThrow()))
            .path("parts");
    JsonNode store = parts.path(1);
    assertThat(store.path("state").asString()).isEqualTo("waiting");
    assertThat(store.at("/backoff/code").asInt()).isEqualTo(137);
    assertThat(store.at("/backoff/restarts").asInt()).isEqualTo(4);
    assertThat(store.at("/backoff/seconds").asInt()).isBetween(1, 60);
    assertThat(store.at("/backoff/ended").asString()).contains("killed");
    assertThat(parts.path(2).propertyNames())
        .containsExactly("name", "pid", "port", "state", "rssBytes");
  }

  @Test
  void limitsThatWereChangedAreShownAndReachTheServices() {
    Installation installation = installation();
    Settings plain = Settings.read(installation).orElseThrow();
    assertThat(PlatformStatus.of(installation, Topology.load()).orElseThrow().limits()).isEmpty();
    Settings lifted =
        new Settings(
            plain.parts(),
            plain.ports(),
            plain.store(),
            plain.callFile(),
            plain.dates(),
            Settings.limits(Map.of("CONVOCATORIA_LIMIT_INTAKE", "0", "PATH", "/bin")));
    JsonFile.write(PlatformStatus.settingsFile(installation), lifted);
    assertThat(PlatformStatus.of(installation, Topology.load()).orElseThrow().limits())
        .containsExactly(Map.entry("CONVOCATORIA_LIMIT_INTAKE", "0"));
    assertThat(
            new Environment(installation, Topology.load(), lifted)
                .of(
                    Topology.load().parts().stream()
                        .filter(each -> each.name().equals("gateway"))
                        .findFirst()
                        .orElseThrow()))
        .containsEntry("CONVOCATORIA_LIMIT_INTAKE", "0");
  }

  @Test
  void howLongLettersWaitReachesTheServicesToo() {
    assertThat(Settings.limits(Map.of("CONVOCATORIA_LETTERS_WAIT", "30s", "PATH", "/bin")))
        .containsExactly(Map.entry("CONVOCATORIA_LETTERS_WAIT", "30s"));
  }

  @Test
  void recordsOfAnEarlierVersionCanBeRead() throws Exception {
    Installation installation = installation();
    Files.writeString(
        installation.run().resolve("processes.json"),
        """
        {"supervisor":{"name":"supervisor","pid":1,"startedMillis":1,"port":0},
         "parts":[{"process":{"name":"store","pid":2,"startedMillis":1,"port":0},
                   "state":"READY","failures":0,"restarts":0}]}
        """);
    assertThat(ProcessRecords.read(installation).orElseThrow().allReady()).isTrue();
  }

  private Installation installation() {
    Installation installation = new Installation(folder);
    installation.run().toFile().mkdirs();
    Ports ports = Ports.free(Topology.load());
    Settings.Store embedded = new Settings.Store(Settings.Store.Kind.EMBEDDED, null, null);
    JsonFile.write(
        PlatformStatus.settingsFile(installation),
        new Settings(List.of("store", "broker"), ports, embedded, "call.yaml", "moved"));
    return installation;
  }
}
