package org.convocatoria.benchmark.responses;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends a consultation of a running platform many responses, while the submission service is killed
 * now and then, and prints how many were acknowledged and counted, and how long totals and the
 * table of responses take. Arguments: the portal, the staff's credentials as JSON, the number of
 * responses, of kills, and of copies of each response that are put into the store before as many
 * responses again are sent.
 */
public final class ResponsesMain {

  private static final String STAFF = "/api/staff/consultations";

  private final Platform platform;
  private final int responses;

  private ResponsesMain(Platform platform, int responses) {
    this.platform = platform;
    this.responses = responses;
  }

  public static void main(String[] arguments) throws Exception {
    Platform platform = new Platform(arguments[0], arguments[1]);
    new ResponsesMain(platform, Integer.parseInt(arguments[2]))
        .run(Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]));
  }

  private void run(int kills, int copies) throws InterruptedException {
    String id = platform.staff("POST", STAFF, SampleConsultation.announced()).path("id").asString();
    ResponseLoad load = new ResponseLoad(platform, id, kills);
    say("with %d kills: %s", kills, rate(load.send(0, responses)));
    long expected = responses;
    if (copies > 0) {
      expected = responses * (long) (copies + 1);
      multiply(id, copies, expected);
      say("beside %,d others: %s", expected, rate(load.send(responses, responses)));
      expected += responses;
    }
    long closing = System.nanoTime();
    platform.staff("POST", STAFF + "/" + id + "/closing", Map.of());
    release(id, "uso");
    long counted = counted(id);
    say("counted %,d, of which the rest took %.1f s after the end", counted, seconds(closing));
    long totals = System.nanoTime();
    release(id, "orden");
    say("the totals of a question take %.2f s", seconds(totals));
    long table = System.nanoTime();
    long bytes = platform.bytes(STAFF + "/" + id + "/answers.csv");
    say("the table of responses has %,d bytes and takes %.1f s", bytes, seconds(table));
    if (counted != expected) {
      throw new IllegalStateException("acknowledged and counted differ");
    }
  }

  private void multiply(String id, int copies, long expected) {
    long begun = System.nanoTime();
    try (StoredResponses stored = new StoredResponses(platform.port("store"))) {
      stored.copy(id, copies);
    }
    say("each copied %d times in the store in %.0f s", copies, seconds(begun));
    long counting = System.nanoTime();
    while (counted(id) < expected) {
      LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
    }
    say("the copies were counted in %.0f s", seconds(counting));
  }

  private long counted(String id) {
    return platform.staff(STAFF + "/" + id).path("answers").asLong();
  }

  private void release(String id, String question) {
    platform.staff("POST", STAFF + "/" + id + "/release", Map.of("questions", List.of(question)));
  }

  private String rate(ResponseLoad.Took took) {
    return String.format(
        Locale.ROOT,
        "%,d responses acknowledged in %.1f s: %.0f a second; median %.1f ms, p99 %.1f ms",
        responses,
        took.all().toMillis() / 1000.0,
        took.aSecond(),
        took.millis(0.5),
        took.millis(0.99));
  }

  private static double seconds(long begun) {
    return Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0;
  }

  @SuppressWarnings("AnnotateFormatMethod")
  private static void say(String text, Object... parts) {
    System.out.println(String.format(Locale.ROOT, text, parts));
  }
}
