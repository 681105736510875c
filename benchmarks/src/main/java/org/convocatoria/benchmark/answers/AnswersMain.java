package org.convocatoria.benchmark.answers;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * Answers a consultation of a running platform very often, while the submission service is killed
 * now and then, and prints what was acknowledged and what is counted, and how long totals and the
 * table of answers take. Arguments: the portal, the staff's credentials as JSON, how many answers,
 * how many kills, and how many copies of each answer are put into the store before as many again
 * are sent.
 */
public final class AnswersMain {

  private static final String STAFF = "/api/staff/consultations";

  private final Platform platform;
  private final int answers;

  private AnswersMain(Platform platform, int answers) {
    this.platform = platform;
    this.answers = answers;
  }

  public static void main(String[] arguments) throws Exception {
    Platform platform = new Platform(arguments[0], arguments[1]);
    new AnswersMain(platform, Integer.parseInt(arguments[2]))
        .run(Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]));
  }

  private void run(int kills, int copies) throws InterruptedException {
    String id = platform.staff("POST", STAFF, SampleConsultation.announced()).path("id").asString();
    AnswerLoad load = new AnswerLoad(platform, id, kills);
    say("with %d kills: %s", kills, rate(load.send(0, answers)));
    long expected = answers;
    if (copies > 0) {
      expected = answers * (long) (copies + 1);
      multiply(id, copies, expected);
      say("beside %,d others: %s", expected, rate(load.send(answers, answers)));
      expected += answers;
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
    say("the table of answers has %,d bytes and takes %.1f s", bytes, seconds(table));
    if (counted != expected) {
      throw new IllegalStateException("acknowledged and counted differ");
    }
  }

  private void multiply(String id, int copies, long expected) {
    long begun = System.nanoTime();
    try (StoredAnswers stored = new StoredAnswers(platform.port("store"))) {
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
    return platform.open("/api/consultations/" + id).path("answers").asLong();
  }

  private void release(String id, String question) {
    platform.staff("POST", STAFF + "/" + id + "/release", Map.of("questions", List.of(question)));
  }

  private String rate(AnswerLoad.Took took) {
    return String.format(
        Locale.ROOT,
        "%,d answers acknowledged in %.1f s: %.0f a second; median %.1f ms, p99 %.1f ms",
        answers,
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
