package org.convocatoria.benchmark.volume;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.convocatoria.benchmark.product.Platform;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fills the registry of a running platform and times how it is read. Arguments: the portal, the
 * staff's credentials as JSON, the number of contributions, and of reads of each address.
 */
public final class VolumeMain {

  private static final int ORIGINALS = 1_000;

  /** One in so many is left undecided. */
  private static final int UNDECIDED = 25;

  private static final int EXPORTED = 50_000;
  private static final long LEAST_BYTES_OF_A_ROW = 100;
  private static final String STAFF = "/api/staff/contributions";
  private static final List<String> WORDS = List.of("sombra", "agua", "rampas", "alameda", "canal");

  private final Platform platform;
  private final Reads reads;
  private final long wanted;
  private final SampleTexts texts;
  private final List<String> folios = new ArrayList<>();

  private VolumeMain(Platform platform, Reads reads, long wanted) {
    this.platform = platform;
    this.reads = reads;
    this.wanted = wanted;
    this.texts = new SampleTexts(platform.open("/api/call"));
  }

  public static void main(String[] arguments) {
    Platform platform = new Platform(arguments[0], arguments[1]);
    Reads reads = new Reads(arguments[0], password(arguments[1]), Integer.parseInt(arguments[3]));
    VolumeMain volume = new VolumeMain(platform, reads, Long.parseLong(arguments[2]));
    volume.fill();
    volume.publish();
    volume.read();
  }

  /** Where so many are stored already, they serve again. */
  private void fill() {
    if (platform.open("/api/contributions").path("total").asLong() >= wanted * 9 / 10) {
      platform
          .staff(STAFF + "?state=received")
          .path("items")
          .forEach(each -> folios.add(each.path("folio").asString()));
      return;
    }
    for (int n = 0; n < ORIGINALS; n++) {
      String folio = platform.staff("POST", STAFF, texts.next(n)).path("folio").asString();
      folios.add(folio);
      if (n % UNDECIDED != 0) {
        admit(folio, n);
      }
    }
    long begun = System.nanoTime();
    try (StoredContributions stored = new StoredContributions(platform.port("store"))) {
      stored.multiply(folios, wanted);
    }
    System.out.printf(
        Locale.ROOT,
        "%,d contributions with two files each, copied into the store in %.0f s%n",
        wanted,
        seconds(begun));
  }

  private void admit(String folio, int n) {
    platform.staff(
        "POST", STAFF + "/" + folio + "/admission", Map.of("tables", List.of(texts.table(n))));
  }

  /** After a start it knows all of them; a decision then has the open data made again. */
  private void publish() {
    String before = madeAt();
    restart("submission");
    until(() -> answers(STAFF));
    long begun = System.nanoTime();
    until(() -> done(() -> admit(folios.getFirst(), 0)));
    Heap heap = new Heap(platform.process("submission"));
    until(
        () -> {
          heap.look();
          return !madeAt().equals(before) && bytesOfOpenData() > wanted * LEAST_BYTES_OF_A_ROW;
        });
    System.out.printf(
        Locale.ROOT,
        "open data of all: %.0f s after a decision; the service had %s meanwhile and has %,d MiB%n",
        seconds(begun),
        heap,
        platform.memory("submission"));
  }

  /** Returns when another process answers in its place. */
  private void restart(String part) {
    long before = platform.process(part);
    long begun = System.nanoTime();
    platform.kill(part);
    until(() -> platform.process(part) != before && answers(STAFF + "?q=nada"));
    System.out.printf(Locale.ROOT, "%s was ready %.0f s after kill -9%n", part, seconds(begun));
  }

  private void read() {
    String undecided = folios.get(UNDECIDED);
    List<String> open =
        platform
            .open("/api/contributions")
            .path("items")
            .valueStream()
            .map(each -> each.path("folio").asString())
            .toList();
    long first = 500_001;
    long step = Math.max(1, (wanted - ORIGINALS) / 500);
    reads.time("public list, any page", i -> "/aportaciones?desde=" + (first + step * i));
    reads.time(
        "public list of a table", i -> "/aportaciones?table=MOV&desde=" + (first + step * i));
    reads.time("public search", i -> "/aportaciones?q=" + word(i) + "+" + i);
    reads.time(
        "public search for a frequent word",
        i -> "/aportaciones?desde=" + (first + step * i) + "&q=" + word(i));
    reads.time(
        "public search for two frequent words",
        i -> "/aportaciones?desde=" + (first + step * i) + "&q=" + word(i) + "+" + word(i + 1));
    reads.time("totals by table", i -> "/api/totals?by=table&n=" + i);
    reads.time("the story of a folio", i -> "/folio/" + open.get(i % open.size()));
    reads.time("the desk's first page", _ -> "/personal");
    reads.time(
        "the desk's list",
        i -> "/personal/aportaciones?estado=admitted&desde=" + (first + step * i));
    reads.time(
        "the desk's list of a day", _ -> "/personal/aportaciones?estado=todas&del=" + today());
    reads.time("the queue of a table", i -> "/personal/aportaciones?mesa=" + texts.table(i));
    reads.time("the desk's list with words", i -> "/personal/aportaciones?q=" + word(i));
    reads.time("the desk's search", i -> "/personal/buscar?q=" + word(i));
    reads.time("one contribution with similar ones", _ -> "/personal/aportaciones/" + undecided);
    reads.time("totals at the desk", _ -> "/personal/totales");
    reads.time("audit", _ -> "/personal/auditoria");
    System.out.printf(
        Locale.ROOT,
        "%,d rows as of today, written while they are downloaded: %.1f s%n",
        EXPORTED,
        reads.secondsOf(
            "/open-data/" + call() + "/contributions.csv?asOf=" + today(),
            Math.min(EXPORTED, wanted / 2)));
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  private String madeAt() {
    return openData().map(file -> file.path("madeAt").asString()).findFirst().orElse("");
  }

  private String word(int i) {
    return WORDS.get(i % WORDS.size());
  }

  private long bytesOfOpenData() {
    return openData().mapToLong(file -> file.path("bytes").asLong()).sum();
  }

  private Stream<JsonNode> openData() {
    return platform
        .open("/open-data/")
        .path("files")
        .valueStream()
        .filter(file -> file.path("path").asString().endsWith("contributions.csv"));
  }

  private String call() {
    return platform.open("/api/call").path("id").asString();
  }

  private boolean answers(String path) {
    return done(() -> platform.staff(path));
  }

  /** The gateway refuses for some seconds what a service did not answer in time. */
  private static boolean done(Runnable request) {
    try {
      request.run();
      return true;
    } catch (IllegalStateException _) {
      return false;
    }
  }

  private static void until(BooleanSupplier done) {
    while (!done.getAsBoolean()) {
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
  }

  private static double seconds(long begun) {
    return Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0;
  }

  private static String password(String credentials) {
    return JsonMapper.builder()
        .build()
        .readTree(credentials)
        .valueStream()
        .filter(each -> each.path("username").asString().equals("coordinacion"))
        .map(each -> each.path("password").asString())
        .findFirst()
        .orElseThrow();
  }
}
