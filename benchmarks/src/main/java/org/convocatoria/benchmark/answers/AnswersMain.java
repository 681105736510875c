package org.convocatoria.benchmark.answers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/**
 * Answers a consultation of a running platform very often, while the submission service is killed
 * now and then, and prints what was acknowledged and what is counted, and how long totals and the
 * table of answers take. Arguments: the portal, the staff's credentials as JSON, how many answers,
 * how many kills.
 */
public final class AnswersMain {

  private static final int CONNECTIONS = 16;
  private static final String STAFF = "/api/staff/consultations";

  private final Platform platform;
  private final int answers;
  private final int kills;

  private AnswersMain(Platform platform, int answers, int kills) {
    this.platform = platform;
    this.answers = answers;
    this.kills = kills;
  }

  public static void main(String[] arguments) throws Exception {
    Platform platform = new Platform(arguments[0], arguments[1]);
    new AnswersMain(platform, Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3])).run();
  }

  private void run() throws InterruptedException {
    String id = platform.staff("POST", STAFF, consultation()).path("id").asString();
    long[] nanos = new long[answers];
    long begun = System.nanoTime();
    int acknowledged = answer(id, nanos);
    double seconds = seconds(begun);
    say(
        "%d answers acknowledged in %.1f s: %.0f a second",
        acknowledged, seconds, acknowledged / seconds);
    Arrays.sort(nanos);
    say("median %.1f ms, p99 %.1f ms, with %d kills", ms(nanos, 0.5), ms(nanos, 0.99), kills);
    long closing = System.nanoTime();
    platform.staff("POST", STAFF + "/" + id + "/closing", Map.of());
    platform.staff("POST", STAFF + "/" + id + "/release", Map.of("questions", List.of("uso")));
    double counting = seconds(closing);
    JsonNode known = platform.open("/api/consultations/" + id);
    say(
        "counted %d, of which the rest took %.1f s after the end",
        known.path("answers").asLong(), counting);
    long totals = System.nanoTime();
    platform.staff("POST", STAFF + "/" + id + "/release", Map.of("questions", List.of("orden")));
    say("the totals of a question take %.2f s", seconds(totals));
    long table = System.nanoTime();
    long bytes = platform.bytes(STAFF + "/" + id + "/answers.csv");
    say("the table of answers has %d bytes and takes %.1f s", bytes, seconds(table));
    if (known.path("answers").asLong() != acknowledged) {
      throw new IllegalStateException("acknowledged and counted differ");
    }
  }

  /** Sends all, each under a key of its own until it is acknowledged. */
  private int answer(String id, long[] nanos) throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    AtomicInteger acknowledged = new AtomicInteger();
    List<Thread> senders = new ArrayList<>();
    for (int connection = 0; connection < CONNECTIONS; connection++) {
      senders.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    try (Answering answering = platform.answering(id)) {
                      for (int i = next.getAndIncrement();
                          i < answers;
                          i = next.getAndIncrement()) {
                        killNowAndThen(i);
                        long begun = System.nanoTime();
                        answering.answer(body(i), i);
                        nanos[i] = System.nanoTime() - begun;
                        acknowledged.incrementAndGet();
                      }
                    }
                  }));
    }
    for (Thread sender : senders) {
      sender.join();
    }
    return acknowledged.get();
  }

  private void killNowAndThen(int i) {
    if (kills > 0 && i > 0 && i % (answers / (kills + 1)) == 0) {
      platform.kill("submission");
    }
  }

  private static Map<String, Object> consultation() {
    var now = java.time.OffsetDateTime.now(java.time.ZoneOffset.UTC);
    return Map.of(
        "title", "Muchas respuestas (muestra)",
        "opens", now.minusDays(1).toString(),
        "closes", now.plusDays(1).toString(),
        "anonymous", true,
        "sample", true,
        "questions",
            List.of(
                Map.of(
                    "id",
                    "uso",
                    "kind",
                    "single",
                    "text",
                    "¿Usa el autobús?",
                    "options",
                    List.of("Sí", "No", "A veces"),
                    "required",
                    true),
                Map.of(
                    "id",
                    "orden",
                    "kind",
                    "ranking",
                    "text",
                    "¿Qué primero?",
                    "options",
                    List.of("Árboles", "Bancas", "Luz")),
                Map.of("id", "escala", "kind", "scale", "text", "¿Qué tan bien?"),
                Map.of("id", "edad", "kind", "number", "text", "¿Qué edad tiene?")),
        "statements", List.of(Map.of("id", "pago", "text", "Un solo pago debe bastar.")));
  }

  private static Map<String, Object> body(int i) {
    RandomGenerator random = new java.util.Random(i);
    return Map.of(
        "answers",
        Map.of(
            "uso",
            List.of("Sí", "No", "A veces").get(random.nextInt(3)),
            "orden",
            List.of("Luz", "Bancas", "Árboles"),
            "escala",
            1 + random.nextInt(5),
            "edad",
            15 + random.nextInt(70)),
        "statements",
        Map.of("pago", random.nextBoolean() ? "agree" : "disagree"));
  }

  private static double ms(long[] sorted, double share) {
    return sorted[(int) (share * (sorted.length - 1))] / 1e6;
  }

  private static double seconds(long begun) {
    return Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0;
  }

  @SuppressWarnings("AnnotateFormatMethod")
  private static void say(String text, Object... parts) {
    System.out.println(String.format(Locale.ROOT, text, parts));
  }
}
