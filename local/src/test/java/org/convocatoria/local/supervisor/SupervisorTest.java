package org.convocatoria.local.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With tiny processes in the place of parts, and the clock in the test's hand. */
class SupervisorTest {

  private static final long LONG_ENOUGH = TimeUnit.MINUTES.toNanos(1);

  @TempDir Path folder;

  private final List<List<ProcessRecords.Entry>> recorded = new ArrayList<>();
  private Supervisor supervisor = new Supervisor(List.of(), recorded::add);

  @AfterEach
  void stop() throws InterruptedException {
    supervisor.stop();
  }

  @Test
  void aPartIsStartedAgainWhenItDies() throws Exception {
    ManagedPart part = part("one", List.of(), "exec sleep 100");
    supervise(part);
    supervisor.tick(0);
    supervisor.tick(1);
    long first = part.pid();
    assertThat(part.state()).isEqualTo(PartState.READY);

    kill(part);
    supervisor.tick(2);
    assertThat(part.state()).isEqualTo(PartState.WAITING);
    supervisor.tick(LONG_ENOUGH);
    supervisor.tick(LONG_ENOUGH + 1);
    assertThat(part.pid()).isNotEqualTo(first);
    assertThat(part.state()).isEqualTo(PartState.READY);
    assertThat(recorded.getLast().getFirst().restarts()).isEqualTo(1);
  }

  @Test
  void aDeadPartRestsBeforeItIsStartedAgain() throws Exception {
    ManagedPart part = part("one", List.of(), "exec sleep 100");
    supervise(part);
    supervisor.tick(0);
    kill(part);
    supervisor.tick(1);
    supervisor.tick(2);
    assertThat(part.pid()).isZero();
  }

  @Test
  void aPartThatIsKilledAgainAndAgainBeforeItIsReadyHasNotFailed() throws Exception {
    ManagedPart part = part("one", "exec sleep 100", _ -> false);
    supervise(part);
    for (int i = 0; i < 4; i++) {
      supervisor.tick(i * LONG_ENOUGH);
      kill(part);
      supervisor.tick(i * LONG_ENOUGH + 1);
    }
    ProcessRecords records = new ProcessRecords(self(), recorded.getLast());
    assertThat(StartNews.hopeless(records)).isEmpty();
    assertThat(records.parts().getFirst().restarts()).isEqualTo(4);
    assertThat(new StartNews().of(records, 0, System.currentTimeMillis()))
        .singleElement()
        .asString()
        .contains("one was killed from outside (code 137)");
  }

  @Test
  void aPartThatEndsByItselfBeforeItIsReadyIsHopelessAfterThreeTimes() throws Exception {
    ManagedPart part = part("one", "exit 3", _ -> false);
    supervise(part);
    for (int i = 0; i < 3; i++) {
      assertThat(StartNews.hopeless(new ProcessRecords(self(), List.of(part.record())))).isEmpty();
      supervisor.tick(i * LONG_ENOUGH);
      part.awaitEnd(System.nanoTime() + LONG_ENOUGH);
      supervisor.tick(i * LONG_ENOUGH + 1);
    }
    ProcessRecords records = new ProcessRecords(self(), recorded.getLast());
    assertThat(StartNews.hopeless(records)).contains("one");
  }

  @Test
  void aRecordThatCouldNotBeWrittenIsWrittenAtTheNextTick() {
    AtomicBoolean full = new AtomicBoolean(true);
    ManagedPart part = part("one", List.of(), "exec sleep 100");
    supervisor =
        new Supervisor(
            List.of(part),
            entries -> {
              if (full.getAndSet(false)) {
                throw new UncheckedIOException(new IOException("no space left on the disk"));
              }
              recorded.add(entries);
            });
    assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> supervisor.tick(0));
    supervisor.tick(1);
    assertThat(recorded.getLast().getFirst().process().pid()).isEqualTo(part.pid());
  }

  @Test
  void aPartWaitsForWhatItNeeds() {
    ManagedPart missing = part("missing", List.of(), "true", folder.resolve("nowhere").toString());
    ManagedPart service = part("service", List.of("missing"), "exec sleep 100");
    supervise(missing, service);
    supervisor.tick(0);
    assertThat(missing.pid()).isZero();
    assertThat(service.state()).isEqualTo(PartState.WAITING);
  }

  @Test
  void whatIsNeededStopsLast() throws Exception {
    Path order = folder.resolve("order");
    ManagedPart store = part("store", List.of(), saying("store", order));
    ManagedPart service = part("service", List.of("store"), saying("service", order));
    supervise(store, service);
    supervisor.tick(0);
    supervisor.tick(1);
    awaitFile(folder.resolve("store.up"));
    awaitFile(folder.resolve("service.up"));
    supervisor.stop();
    assertThat(Files.readAllLines(order)).containsExactly("service", "store");
  }

  @Test
  void aPartThatDoesNotListenIsKilledInTheEnd() throws Exception {
    Path up = folder.resolve("deaf.up");
    String script = "trap '' TERM; touch " + up + "; while true; do sleep 0.1; done";
    ManagedPart part = part("deaf", List.of(), script);
    supervise(part);
    supervisor.tick(0);
    awaitFile(up);
    ProcessHandle process = ProcessHandle.of(part.pid()).orElseThrow();
    part.terminate();
    part.awaitEnd(System.nanoTime());
    assertThat(process.isAlive()).isFalse();
  }

  @Test
  void aRecordFindsOnlyTheProcessItWasMadeOf() {
    ProcessHandle self = ProcessHandle.current();
    ProcessRecord record = ProcessRecord.of("self", self, 0);
    assertThat(record.find()).contains(self);
    ProcessRecord reused =
        new ProcessRecord("other", self.pid(), record.startedMillis() - 10_000, 0);
    assertThat(reused.find()).isEmpty();
  }

  private void supervise(ManagedPart... parts) {
    supervisor = new Supervisor(List.of(parts), recorded::add);
  }

  private ManagedPart part(String name, List<String> needs, String script) {
    return part(name, needs, script, "/bin/sh");
  }

  private ManagedPart part(String name, String script, Probe probe) {
    Launch launch =
        new Launch(List.of("/bin/sh", "-c", script), Map.of(), folder.resolve(name + ".log"));
    return new ManagedPart(name, 0, List.of(), launch, probe);
  }

  private static ProcessRecord self() {
    return ProcessRecord.of("supervisor", ProcessHandle.current(), 0);
  }

  private ManagedPart part(String name, List<String> needs, String script, String shell) {
    Launch launch =
        new Launch(List.of(shell, "-c", script), Map.of(), folder.resolve(name + ".log"));
    return new ManagedPart(name, 0, needs, launch, _ -> true);
  }

  private String saying(String name, Path order) {
    return "trap 'echo %s >> %s; exit 0' TERM; touch %s; while true; do sleep 0.05; done"
        .formatted(name, order, folder.resolve(name + ".up"));
  }

  private static void kill(ManagedPart part) throws InterruptedException {
    ProcessHandle.of(part.pid()).orElseThrow().destroyForcibly();
    part.awaitEnd(System.nanoTime() + TimeUnit.SECONDS.toNanos(10));
  }

  private static void awaitFile(Path file) {
    while (!Files.exists(file)) {
      Thread.onSpinWait();
    }
  }
}
