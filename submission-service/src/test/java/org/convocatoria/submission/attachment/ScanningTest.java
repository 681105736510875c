package org.convocatoria.submission.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.convocatoria.messaging.index.DeclaredIndexes;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.test.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Files before a real scanner that knows one signature, which is ours. */
@TestInstance(Lifecycle.PER_CLASS)
class ScanningTest {

  private static final byte[] HARMFUL = "sample of malware, harmless".getBytes(UTF_8);

  private final MongoClient client = MongoClients.create(TestStore.uri("scanning"));
  private final MongoDatabase database = client.getDatabase("scanning");
  private final StoredBytes stored = new StoredBytes(database);
  private final Scans scans = new Scans(database, new DeclaredIndexes(database, () -> client));
  private TestScanner scanner;
  private Scanning scanning;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException, InterruptedException {
    scanner = TestScanner.knowing(HARMFUL, folder);
    scanning = scanning(scanner.port());
  }

  @AfterAll
  void end() {
    scanner.close();
    client.close();
  }

  @Test
  void aFileIsHandedOutOnceNothingWasFoundInIt() {
    String file = stored("an ordinary study".getBytes(UTF_8));
    scanning.enter(file);
    assertThatThrownBy(() -> scanning.mustBeClean(file))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.status().value()).isEqualTo(409));
    scanning.scan();
    scanning.mustBeClean(file);
  }

  @Test
  void whatTheScannerKnowsIsNeverHandedOut() {
    String file = stored(HARMFUL);
    scanning.enter(file);
    scanning.scan();
    assertThatThrownBy(() -> scanning.mustBeClean(file))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.status().value()).isEqualTo(410));
  }

  @Test
  void aLargeFileIsSentInPiecesAndLookedAtWhole() {
    byte[] large = new byte[9 * 1024 * 1024];
    java.util.Arrays.fill(large, (byte) 'a');
    String file = stored(large);
    scanning.enter(file);
    scanning.scan();
    scanning.mustBeClean(file);
  }

  @Test
  void whereTheScannerIsAwayFilesWaitAndAreLookedAtLater() {
    String file = stored("waits".getBytes(UTF_8));
    Scanning alone = scanning(1);
    alone.enter(file);
    alone.scan();
    assertThatThrownBy(() -> alone.mustBeClean(file)).isInstanceOf(ProblemException.class);
    scanning.scan();
    alone.mustBeClean(file);
  }

  @Test
  void aFileFromBeforeThereWasAScannerIsLookedAtWhenSomebodyWantsIt() {
    String file = stored("older".getBytes(UTF_8));
    assertThatThrownBy(() -> scanning.mustBeClean(file)).isInstanceOf(ProblemException.class);
    scanning.scan();
    scanning.mustBeClean(file);
  }

  @Test
  void whoAsksForSeveralFilesLearnsOfEachWhetherItIsHandedOut() {
    String file = stored("one of several".getBytes(UTF_8));
    String harmful = stored(HARMFUL);
    assertThat(scanning.wanted(file)).isEqualTo(Scans.State.WAITING);
    scanning.enter(harmful);
    scanning.scan();
    assertThat(scanning.wanted(file)).isEqualTo(Scans.State.CLEAN);
    assertThat(scanning.wanted(harmful)).isEqualTo(Scans.State.INFECTED);
  }

  private Scanning scanning(int port) {
    return new Scanning(new ScannerSettings("127.0.0.1", port), scans, stored, Clock.systemUTC());
  }

  private String stored(byte[] content) {
    String id = UUID.randomUUID().toString();
    InputStream in = new ByteArrayInputStream(content);
    stored.keep(id, in);
    return id;
  }
}
