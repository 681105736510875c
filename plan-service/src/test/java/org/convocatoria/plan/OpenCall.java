package org.convocatoria.plan;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convocatoria.test.ServiceApi;
import org.convocatoria.test.TestBroker;
import org.convocatoria.test.Waiting;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A call in progress, as submission and workshop would tell of it. Each test opens one of its own,
 * which then is the current one.
 */
public final class OpenCall {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Instant RECEIVED = Instant.parse("2014-09-12T15:04:05Z");

  private final String call;
  private final Api api;
  private final Map<String, AtomicLong> sequences = new ConcurrentHashMap<>();
  private long received;
  private int cutOffs;

  public OpenCall(String call, Api api) {
    this.call = call;
    this.api = api;
  }

  public String call() {
    return call;
  }

  public long received() {
    return received;
  }

  public void open(String... tables) {
    String listed =
        Stream.of(tables)
            .map(
                each ->
                    """
                    {"id":"%s","name":{"es":"Mesa %<s","en":"Table %<s"},
                     "short":{"es":"M. %<s","en":"T. %<s"}}\
                    """
                        .formatted(each))
            .collect(Collectors.joining(","));
    tell(
        "submission.events",
        call,
        "submission.call-opened.v1",
        """
        {"call":"%s","names":{"es":"Plan de muestra","en":"Sample plan"},
         "issuer":{"es":"Instituto de muestra","en":"Sample institute"},
         "zone":"America/Monterrey","opens":"2014-09-11T09:00:00-05:00","daysMoved":0,
         "tables":[%s],"forms":[],"municipalities":[],"invitations":{"phone":"871 000 0000"}}\
        """
            .formatted(call, listed));
    Waiting.untilTrue(
        "the plan of " + call + " is laid out",
        () -> api.get("/api/staff/plan", Api.as("coordinator")).at("/call").equals(call));
  }

  public void receive(String folio) {
    received++;
    move(folio, "received", "received", List.of());
  }

  /** Received, admitted to the table, its words public; waits until the plan knows them. */
  public void admit(String folio, String table, String title, String text) {
    receive(folio);
    move(folio, "admitted", "admitted", List.of(table));
    say(folio, title, text);
    Waiting.untilTrue(
        folio + " is in the tray",
        () ->
            api.get("/api/staff/plan/evidence?q=" + folio, Api.as("coordinator"))
                .at("/contributions/0/title")
                .equals(title));
  }

  public void say(String folio, String title, String text) {
    tell(
        "submission.texts",
        id(folio),
        "submission.contribution-text.v1",
        JSON.writeValueAsString(
            Map.of("id", id(folio), "folio", folio, "title", title, "text", text)));
  }

  /** The text as it is published while a part of it is kept from the public. */
  public void redact(String folio, String title, String text, String mark) {
    tell(
        "submission.texts",
        id(folio),
        "submission.contribution-text.v1",
        JSON.writeValueAsString(
            Map.of(
                "id",
                id(folio),
                "folio",
                folio,
                "title",
                title,
                "text",
                text,
                "marks",
                List.of(mark))));
  }

  public void dismiss(String folio) {
    receive(folio);
    move(folio, "dismissed", "notAdmitted", List.of());
  }

  public void forward(String folio) {
    receive(folio);
    move(folio, "forwarded", "forwarded", List.of());
  }

  /** Review does not admit what it had received. */
  public void decline(String folio) {
    move(folio, "dismissed", "notAdmitted", List.of());
  }

  /** The same; waits until the gate knows. */
  public void settle(String folio) {
    decline(folio);
    Waiting.untilTrue(
        folio + " is settled",
        () ->
            !api.get("/api/staff/plan/gate", Api.as("coordinator"))
                .all("/unanswered", "folio")
                .contains(folio));
  }

  public void withdraw(String folio) {
    move(folio, "withdrawn", "withdrawn", List.of());
    TestBroker.publish(
        "submission.texts", id(folio), next(id(folio)), "submission.contribution-text.v1", null);
  }

  /** Erased at its author's request; the words go, and the state stays that it had. */
  public void erase(String folio, String status) {
    tell(
        "submission.events",
        id(folio),
        "submission.contribution-erased.v1",
        JSON.writeValueAsString(
            Map.of(
                "id",
                id(folio),
                "call",
                call,
                "folio",
                folio,
                "status",
                status,
                "sample",
                true,
                "erased",
                true,
                "receivedAt",
                RECEIVED.toString())));
    silence(folio);
  }

  /** Its words are gone from the topic. */
  public void silence(String folio) {
    TestBroker.publish(
        "submission.texts", id(folio), next(id(folio)), "submission.contribution-text.v1", null);
  }

  /** A result that a table recorded; waits until the plan knows it. */
  public String result(String table, String text, String... cites) {
    String id = call + "-" + table + "-result";
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("id", id);
    state.put("call", call);
    state.put("workshop", "t2");
    state.put("table", table);
    state.put("kind", "objective");
    state.put("number", table + "-1");
    state.put("cites", List.of(cites));
    state.put("sample", true);
    state.put("status", "recorded");
    tell("workshop.events", id, "workshop.result-recorded.v1", JSON.writeValueAsString(state));
    String words = JSON.writeValueAsString(Map.of("id", id, "text", text));
    tell("workshop.texts", id, "workshop.result-text.v1", words);
    Waiting.untilTrue(
        "the result is in the tray",
        () ->
            api.get("/api/staff/plan/evidence?table=" + table, Api.as("coordinator"))
                .all("/results", "text")
                .contains(text));
    return id;
  }

  /** Publishes as the director, while intake counts this many for the cut-off. */
  public ServiceApi.Answer publish(long counted, String... headers) {
    return publish(
        counted,
        () ->
            api.post(
                "/api/staff/plan/versions",
                Api.as("director"),
                "{\"label\":\"De prueba\"}",
                headers));
  }

  /** Answers for intake, with this count, while something else asks to publish. */
  public <T> T publish(long counted, Supplier<T> asking) {
    int expected = ++cutOffs;
    CompletableFuture<T> answer = CompletableFuture.supplyAsync(asking);
    List<String> told =
        TestBroker.awaitAll("plan.events", all -> ours(all).size() >= expected).stream()
            .filter(this::isOurs)
            .map(TestBroker.Read::body)
            .toList();
    String cutOff = JSON.readTree(told.get(expected - 1)).at("/state/cutOff").asString();
    tell(
        "submission.events",
        call + ":intake",
        "submission.intake-counted.v1",
        "{\"call\":\"%s\",\"cutOff\":\"%s\",\"count\":%d}".formatted(call, cutOff, counted));
    return answer.join();
  }

  private List<TestBroker.Read> ours(List<TestBroker.Read> all) {
    return all.stream().filter(this::isOurs).toList();
  }

  private boolean isOurs(TestBroker.Read read) {
    return read.type().equals("plan.cut-off-set.v1") && read.key().equals(call + ":plan");
  }

  /** Merged into another; with blank tables where nobody had admitted it. */
  public void merge(String folio, String into, String... tables) {
    Map<String, Object> state = state(folio, "merged", List.of(tables));
    state.put("mergedInto", into);
    move(folio, "merged", state);
  }

  /** What was decided last was taken back: admitted to these tables, or received. */
  public void restore(String folio, String status, String... tables) {
    move(folio, "restored", status, List.of(tables));
  }

  private void move(String folio, String what, String status, List<String> tables) {
    move(folio, what, state(folio, status, tables));
  }

  private void move(String folio, String what, Map<String, Object> state) {
    tell(
        "submission.events",
        id(folio),
        "submission.contribution-" + what + ".v1",
        JSON.writeValueAsString(state));
  }

  private Map<String, Object> state(String folio, String status, List<String> tables) {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("id", id(folio));
    state.put("call", call);
    state.put("folio", folio);
    state.put("status", status);
    state.put("matter", "idea");
    state.put("form", "online-consultation");
    state.put("tables", tables);
    state.put("sample", true);
    state.put("receivedAt", RECEIVED.toString());
    return state;
  }

  private void tell(String topic, String key, String type, @Nullable String state) {
    TestBroker.publish(topic, key, next(key), type, "{\"state\":" + state + ",\"change\":{}}");
  }

  private long next(String key) {
    return sequences.computeIfAbsent(key, _ -> new AtomicLong()).incrementAndGet();
  }

  public static String id(String folio) {
    return "id-of-" + folio;
  }
}
