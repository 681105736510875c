package org.convocatoria.submission.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.submission.contribution.Registry;
import org.convocatoria.test.ServiceApi.Answer;
import org.convocatoria.test.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@SubmissionTest
class ProjectApiTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String CALLS = "/api/staff/projects/calls";
  private static final String STAFF = "/api/staff/applications";
  private static final byte[] PDF = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n".getBytes(UTF_8);

  private final Api api;
  private final Applications applications;
  private final Publishing<Application, ApplicationEvent> publishing;
  private final ApplicationFiling filing;
  private final ApplicationLinks links;
  private final Registry registry;

  ProjectApiTest(
      @LocalServerPort int port,
      Applications applications,
      Publishing<Application, ApplicationEvent> publishing,
      ApplicationFiling filing,
      ApplicationLinks links,
      Registry registry) {
    this.api = new Api(port);
    this.applications = applications;
    this.publishing = publishing;
    this.filing = filing;
    this.links = links;
    this.registry = registry;
  }

  @Test
  void threePromotersOfWhomTwoAcceptedCannotHandInAndAllThreeGetAFolio() {
    String call = opened();
    Answer begun = begin(call, body("Uno", "Dos", "Tres"), UUID.randomUUID().toString());
    assertThat(begun.status()).isEqualTo(201);
    String leader = "/api" + begun.at("/link");
    Answer draft = get(leader);
    assertThat(draft.at("/state")).isEqualTo("draft");
    assertThat(draft.json().at("/promoters").size()).isEqualTo(3);
    assertThat(draft.json().at("/promoters/0").has("link")).isFalse();
    accept(leader);
    accept("/api" + draft.at("/promoters/1/link"));
    Answer refused = post(leader + "/submission", "{}");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.at("/title")).contains("Tres").doesNotContain("Dos");
    assertThat(refused.at("/missing/0")).isEqualTo("Tres");
    accept("/api" + draft.at("/promoters/2/link"));
    Answer done = post(leader + "/submission", "{}");
    assertThat(done.status()).isEqualTo(201);
    assertThat(done.at("/folio")).startsWith("PEM-");
    assertThat(done.at("/clave")).hasSize(19);
    assertThat(post(leader + "/submission", "{}").body()).isEqualTo(done.body());
    Answer story =
        api.get(
            "/api/folios/" + done.at("/folio"),
            Api.anonymous(),
            "Convocatoria-Clave",
            done.at("/clave"));
    assertThat(story.status()).isEqualTo(200);
    Answer file = api.get("/api/staff/contributions/" + done.at("/folio"), Api.coordinator());
    assertThat(file.at("/form")).isEqualTo("project-applications");
    assertThat(file.at("/matter")).isEqualTo("project");
    assertThat(file.at("/origin/kind")).isEqualTo("application");
    assertThat(file.at("/origin/id")).isEqualTo(begun.at("/id"));
    assertThat(file.at("/text")).contains("Presupuesto estimado: de 1,000,000 a 2,500,000 pesos");
  }

  @Test
  void whatItsOwnerWithdrawsIsGoneFromTheApplicationAsStaffReadItAndNoNumberChanges() {
    Answer begun = begin(opened(), body("Uno"), UUID.randomUUID().toString());
    String leader = "/api" + begun.at("/link");
    accept(leader);
    Answer done = post(leader + "/submission", "{}");
    String address = STAFF + "/" + begun.at("/id");
    Answer before = api.get(address, Api.coordinator());
    String title = before.at("/title");
    assertThat(before.body()).contains(before.at("/text"), "Uno");
    Answer withdrawn =
        api.post(
            "/api/folios/" + done.at("/folio") + "/withdrawal",
            Api.anonymous(),
            "{}",
            "Convocatoria-Clave",
            done.at("/clave"));
    assertThat(withdrawn.status()).isEqualTo(200);
    Answer after = api.get(address, Api.coordinator());
    assertThat(after.at("/title")).isEqualTo(done.at("/folio"));
    assertThat(after.at("/text")).isEmpty();
    assertThat(after.at("/state")).isEqualTo(before.at("/state"));
    assertThat(after.body()).doesNotContain("Uno", "\"" + title + "\"");
    String page =
        api.get("/personal/proyectos/postulaciones/" + begun.at("/id"), Api.coordinator()).body();
    assertThat(page).contains(done.at("/folio")).doesNotContain(title, before.at("/text"));
    assertThat(api.get(leader, Api.anonymous()).body()).as("its promoters' own").contains(title);
  }

  @Test
  void ofAProjectWhoseFolioIsWithheldTheResultsShowTheReason() {
    String call = opened();
    Answer begun = begin(call, body("Uno"), UUID.randomUUID().toString());
    String leader = "/api" + begun.at("/link");
    accept(leader);
    Answer done = post(leader + "/submission", "{}");
    String title = api.get(STAFF + "/" + begun.at("/id"), Api.coordinator()).at("/title");
    decide(STAFF + "/" + begun.at("/id") + "/decision", "feasible", "Sí.");
    String results = "/api/projects/" + call;
    assertThat(api.get(results, Api.anonymous()).body()).contains(title);
    String act = "/api/staff/contributions/" + done.at("/folio") + "/withholding";
    String reason = "{\"reason\":\"hay denuncia\"}";
    assertThat(api.post(act, Api.coordinator(), reason).status()).isEqualTo(200);
    for (String each : List.of(results, "/proyectos/" + call)) {
      assertThat(api.get(each, Api.anonymous()).body())
          .contains("[texto retirado: hay denuncia]")
          .doesNotContain(title);
    }
  }

  @Test
  void aPromotersLinkUsedTwiceAcceptsOnceAndReadsOnly() {
    String leader = begun(opened());
    String other = "/api" + get(leader).at("/promoters/1/link");
    Answer once = accept(other);
    assertThat(once.json().at("/accepted").asBoolean()).isTrue();
    assertThat(accept(other).body()).isEqualTo(once.body());
    assertThat(once.body()).as("only the leader sees links").doesNotContain("/p/");
    assertThat(put(other, changing("Otro", "Uno", "Dos")).status()).isEqualTo(403);
    assertThat(post(other + "/submission", "{}").status()).isEqualTo(403);
    assertThat(upload(other).status()).isEqualTo(403);
    assertThat(get("/api/p/none").status()).isEqualTo(404);
    assertThat(get("/api" + links.path("nothing", 1)).status()).isEqualTo(404);
  }

  @Test
  void anAcceptanceCarriesTheFingerprintOfWhatWasRead() {
    String leader = begun(opened());
    Answer draft = get(leader);
    String other = "/api" + draft.at("/promoters/1/link");
    String read = "{\"sha256\":\"" + get(other).at("/sha256") + "\"}";
    accept(leader);
    Answer changed = put(leader, changing("Otro título", "Uno", "Dos"));
    assertThat(changed.json().at("/promoters/0/stale").asBoolean()).isTrue();
    assertThat(changed.json().at("/promoters/1/stale").asBoolean()).isFalse();
    Answer refused = post(other + "/acceptance", read);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.at("/type")).endsWith("changed-meanwhile");
    assertThat(refused.at("/current/project/title")).isEqualTo("Otro título");
    assertThat(refused.at("/current/sha256")).isEqualTo(changed.at("/sha256"));
    assertThat(get(other).json().at("/accepted").asBoolean()).isFalse();
    Answer now = post(other + "/acceptance", "{\"sha256\":\"" + changed.at("/sha256") + "\"}");
    assertThat(now.at("/promoters/1/sha256")).isEqualTo(changed.at("/sha256"));
    assertThat(post(leader + "/submission", "{}").at("/missing/0")).isEqualTo("Uno");
    assertThat(post(leader + "/acceptance", "").at("/promoters/0/sha256"))
        .as("without a body the present text")
        .isEqualTo(changed.at("/sha256"));
    assertThat(post(leader + "/submission", "{}").status()).isEqualTo(201);
    assertThat(post(other + "/acceptance", "{\"sha256\":\"x\"}").at("/errors/0/field"))
        .isEqualTo("sha256");
  }

  @Test
  void theDraftIsKeptAndChangedByItsLink() {
    String call = opened();
    String key = UUID.randomUUID().toString();
    Answer begun = begin(call, body("Uno", "Dos"), key);
    assertThat(begin(call, body("Uno", "Dos"), key).body()).isEqualTo(begun.body());
    assertThat(begin(call, body("Uno", "Otra"), key).status()).isEqualTo(422);
    String leader = "/api" + begun.at("/link");
    String second = "/api" + get(leader).at("/promoters/1/link");
    Answer changed = put(leader, changing("Otro título", "Uno", "Tres"));
    assertThat(changed.at("/project/title")).isEqualTo("Otro título");
    assertThat(changed.all("/promoters", "name")).containsExactly("Uno", "Tres");
    assertThat(get(second).status()).as("who left opens nothing").isEqualTo(404);
    assertThat(get("/api" + changed.at("/promoters/1/link")).status()).isEqualTo(200);
    Answer wrong = put(leader, changing("", "Uno"));
    assertThat(wrong.at("/errors/0/field")).isEqualTo("title");
    assertThat(put(leader, changing("x", "Uno", "Uno")).at("/errors/0/field"))
        .isEqualTo("promoters");
  }

  @Test
  void filesComeWithTheContribution() {
    String call = opened();
    String leader = begun(call);
    Answer kept = upload(leader);
    assertThat(kept.status()).isEqualTo(201);
    assertThat(upload(leader).body()).as("the same file once").isEqualTo(kept.body());
    Answer other = api.upload(leader + "/files", "otro.pdf", "%PDF-1.4\nx".getBytes(UTF_8));
    Answer left = api.delete(leader + "/files/" + other.at("/id"), Api.anonymous());
    assertThat(left.all("/files", "name")).containsExactly("plano.pdf");
    String folio = submit(leader);
    Answer file = api.get("/api/staff/contributions/" + folio, Api.coordinator());
    assertThat(file.at("/attachments/0/name")).isEqualTo("plano.pdf");
    assertThat(upload(leader).status()).isEqualTo(409);
    assertThat(api.delete(leader + "/files/" + kept.at("/id"), Api.anonymous()).status())
        .isEqualTo(409);
  }

  @Test
  void afterTheStageClosedNothingIsHandedInOrChanged() {
    String call = opened();
    String leader = begun(call);
    String other = "/api" + get(leader).at("/promoters/1/link");
    accept(leader);
    Answer closed = staff(CALLS + "/" + call + "/closing", Map.of());
    assertThat(closed.at("/state")).isEqualTo("closed");
    assertThat(put(leader, changing("Otro", "Uno", "Dos")).status()).isEqualTo(409);
    assertThat(post(leader + "/submission", "{}").status()).isEqualTo(409);
    assertThat(accept(other).status()).isEqualTo(409);
    assertThat(upload(leader).status()).isEqualTo(409);
    assertThat(accept(leader).status()).as("accepted in time stays accepted").isEqualTo(200);
    assertThat(get(leader).at("/state")).isEqualTo("draft");
    assertThat(begin(call, body("Uno"), UUID.randomUUID().toString()).status()).isEqualTo(409);
  }

  @Test
  void whatIsWrongWithACallIsNamed() {
    Map<String, @Nullable Object> heavy = call();
    heavy.put(
        "criteria", List.of(Map.of("id", "a", "weight", 60), Map.of("id", "b", "weight", 30)));
    Answer refused = staff(CALLS, heavy);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/errors/0/message")).contains("deben sumar 100; suman 90");
    Map<String, @Nullable Object> twice = call();
    twice.put(
        "criteria", List.of(Map.of("id", "a", "weight", 50), Map.of("id", "a", "weight", 50)));
    assertThat(staff(CALLS, twice).at("/errors/0/field")).isEqualTo("criteria");
    Map<String, @Nullable Object> backwards = call();
    backwards.put("closes", "2014-01-01T00:00:00Z");
    assertThat(staff(CALLS, backwards).at("/errors/0/field")).isEqualTo("closes");
    Map<String, @Nullable Object> never = call();
    never.put("opens", "2014-13-01T00:00:00Z");
    never.put("closes", "2014-13-02T00:00:00Z");
    assertThat(staff(CALLS, never).json().at("/errors").size()).isEqualTo(2);
    Map<String, @Nullable Object> ahead = call();
    ahead.put("opens", Instant.now().plus(2, ChronoUnit.DAYS).toString());
    String announced = staff(CALLS, ahead).at("/id");
    assertThat(begin(announced, body("Uno"), UUID.randomUUID().toString()).status()).isEqualTo(409);
    assertThat(get("/api/projects/" + announced).at("/state")).isEqualTo("announced");
    assertThat(get("/api/projects/none").status()).isEqualTo(404);
  }

  @Test
  void whatTheCallDoesNotHaveIsRefused() {
    String call = opened();
    Map<String, @Nullable Object> wrong = body("Uno");
    wrong.put("table", "XYZ");
    wrong.put("municipality", "x");
    wrong.put("budget", Map.of("from", 5, "to", 1));
    Answer refused = begin(call, wrong, UUID.randomUUID().toString());
    assertThat(refused.all("/errors", "field"))
        .containsExactly("table", "municipality", "budget.to");
    Map<String, @Nullable Object> old = body("Uno");
    old.put("consent", Map.of("notice", "1999", "purposes", List.of("process")));
    assertThat(begin(call, old, UUID.randomUUID().toString()).at("/errors/0/field"))
        .isEqualTo("consent.notice");
  }

  @Test
  void anEvaluatorWithAConflictIsRefusedAndTheConflictStaysInTheRecord() {
    String call = opened();
    String one = STAFF + "/" + submitted(call);
    String lead = TestTokens.staff("submission", "table-lead");
    assertThat(staffAs(lead, one + "/evaluations", scores(100, 100)).status()).isEqualTo(200);
    assertThat(staff(one + "/evaluations", scores(80, 75)).at("/score")).isEqualTo("89.0");
    Answer declared = staffAs(lead, one + "/conflict", Map.of("reason", "Es mi obra."));
    assertThat(declared.at("/score")).isEqualTo("78.0");
    assertThat(declared.at("/declared/0/reason")).isEqualTo("Es mi obra.");
    assertThat(staffAs(lead, one + "/evaluations", scores(1, 1)).status()).isEqualTo(403);
    assertThat(api.get(one, Api.coordinator()).at("/declared/0/reason")).isEqualTo("Es mi obra.");
    Map<String, Object> unknown = Map.of("scores", Map.of("impacto", 1, "costo", 1, "x", 1));
    assertThat(staff(one + "/evaluations", unknown).status()).isEqualTo(422);
    assertThat(staff(one + "/evaluations", scores(101, 1)).status()).isEqualTo(422);
  }

  @Test
  void theRankingGoesByTheMeanAndTheUnscoredComeLast() {
    String call = opened();
    String worse = submitted(call);
    String unscored = submitted(call);
    String better = submitted(call);
    begun(call);
    staff(STAFF + "/" + worse + "/evaluations", scores(10, 10));
    staff(STAFF + "/" + better + "/evaluations", scores(90, 90));
    Answer ranked = api.get(STAFF + "?call=" + call, Api.coordinator());
    assertThat(ranked.all("/items", "id")).containsExactly(better, worse, unscored);
    assertThat(ranked.json().at("/items/1/rank").asInt()).isEqualTo(2);
    assertThat(ranked.json().at("/total").asInt()).as("drafts are not shown").isEqualTo(3);
    assertThat(api.get(STAFF + "?state=feasible&call=" + call, Api.coordinator()).body())
        .contains("\"total\":0");
    assertThat(api.get(STAFF + "?state=draft", Api.coordinator()).status()).isEqualTo(422);
  }

  @Test
  void decisionsFollowTheirOrderAndArePublicWithTheirReason() {
    String call = opened();
    String one = STAFF + "/" + submitted(call) + "/decision";
    assertThat(decide(one, "notFeasible", "").status()).as("no reason").isEqualTo(422);
    assertThat(decide(one, "selected", "Es buena.").status()).isEqualTo(409);
    assertThat(get("/api/projects/" + call).json().at("/results").size()).isZero();
    assertThat(decide(one, "feasible", "Cumple las bases.").at("/state")).isEqualTo("feasible");
    assertThat(decide(one, "selected", "Es la mejor.").at("/state")).isEqualTo("selected");
    assertThat(decide(one, "reserve", "Otra vez.").status()).isEqualTo(409);
    String other = STAFF + "/" + submitted(call) + "/decision";
    decide(other, "notFeasible", "No hay terreno.");
    Answer results = get("/api/projects/" + call);
    assertThat(results.all("/results", "outcome")).containsExactly("selected", "notFeasible");
    assertThat(results.at("/results/1/reason")).isEqualTo("No hay terreno.");
    assertThat(results.body()).doesNotContain("Uno", "example.org");
    Answer draft = begin(call, body("Uno"), UUID.randomUUID().toString());
    String undecided = STAFF + "/" + draft.at("/id");
    assertThat(decide(undecided + "/decision", "feasible", "Sí.").status()).isEqualTo(409);
    assertThat(api.get(undecided, Api.coordinator()).status()).isEqualTo(404);
  }

  @Test
  void mailCarriesLinksAsAPurposeAndTellsTheLeaderOfTheDecision() {
    Map<String, @Nullable Object> body = body("Uno", "Dos");
    body.put(
        "promoters",
        List.of(
            Map.of("name", "Uno", "email", "uno@example.org"),
            Map.of("name", "Dos", "email", "dos@example.org")));
    Answer begun = begin(opened(), body, UUID.randomUUID().toString());
    Application started = applications.get(begun.at("/id"));
    String sent = JSON.writeValueAsString(mail(started, new ApplicationEvent.ApplicationStarted()));
    assertThat(sent)
        .contains("uno@example.org", "application-draft", "dos@example.org")
        .contains("application-acceptance", "\"id\":\"" + started.id() + ":2\"")
        .doesNotContain(begun.at("/link").substring("/p/".length()));
    accept("/api" + begun.at("/link"));
    accept("/api" + links.path(started.id(), 2));
    post("/api" + begun.at("/link") + "/submission", "{}");
    decide(STAFF + "/" + started.id() + "/decision", "notFeasible", "No hay terreno.");
    Application decided = applications.get(started.id());
    String letters =
        JSON.writeValueAsString(mail(decided, new ApplicationEvent.ApplicationDecided()));
    assertThat(letters).contains("application-decision", "No hay terreno.", "No factible");
  }

  @Test
  void whatDiedBetweenHandingInAndItsContributionIsMadeLater() {
    String leader = begun(opened());
    Answer draft = get(leader);
    accept(leader);
    accept("/api" + draft.at("/promoters/1/link"));
    Application known = applications.get(draft.at("/id"));
    var place = filing.place(known);
    applications.change(known.id(), "promoter", each -> each.submit(place, Instant.now()));
    assertThat(registry.find(place.folio())).isEmpty();
    filing.settle(Instant.now().plusSeconds(5));
    assertThat(registry.find(place.folio())).isPresent();
    assertThat(post(leader + "/submission", "{}").at("/folio")).isEqualTo(place.folio());
  }

  private List<Object> mail(Application application, ApplicationEvent event) {
    return publishing.publish(application, event).stream()
        .filter(each -> each.topic().equals("notification.requests"))
        .flatMap(each -> Stream.ofNullable(each.body()))
        .toList();
  }

  private String opened() {
    Answer made = staff(CALLS, call());
    assertThat(made.status()).isEqualTo(201);
    return made.at("/id");
  }

  private String begun(String call) {
    return "/api" + begin(call, body("Uno", "Dos"), UUID.randomUUID().toString()).at("/link");
  }

  private String submitted(String call) {
    String leader = begun(call);
    submit(leader);
    return get(leader).at("/id");
  }

  private String submit(String leader) {
    Answer draft = get(leader);
    accept(leader);
    accept("/api" + draft.at("/promoters/1/link"));
    return post(leader + "/submission", "{}").at("/folio");
  }

  private Answer begin(String call, Map<String, @Nullable Object> body, String key) {
    return api.post(
        "/api/projects/" + call + "/applications",
        Api.anonymous(),
        JSON.writeValueAsString(body),
        "Idempotency-Key",
        key);
  }

  private Answer get(String path) {
    return api.get(path, Api.anonymous());
  }

  private Answer accept(String link) {
    return post(link + "/acceptance", "{}");
  }

  private Answer post(String path, String body) {
    return api.post(path, Api.anonymous(), body);
  }

  private Answer put(String path, Map<String, @Nullable Object> body) {
    return api.put(path, Api.anonymous(), JSON.writeValueAsString(body));
  }

  private Answer upload(String link) {
    return api.upload(link + "/files", "plano.pdf", PDF);
  }

  private Answer staff(String path, Map<String, ? extends @Nullable Object> body) {
    return staffAs(Api.coordinator(), path, body);
  }

  private Answer staffAs(String token, String path, Map<String, ? extends @Nullable Object> body) {
    return api.post(path, token, JSON.writeValueAsString(body));
  }

  private Answer decide(String path, String outcome, String reason) {
    return staff(path, Map.of("outcome", outcome, "reason", reason));
  }

  private static Map<String, Object> scores(int impact, int cost) {
    return Map.of("scores", Map.of("impacto", impact, "costo", cost));
  }

  private static Map<String, @Nullable Object> call() {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Map<String, @Nullable Object> call = new HashMap<>();
    call.put("title", "Proyectos " + UUID.randomUUID());
    call.put("bases", "Pueden postular grupos.\nHasta veinte promotores.");
    call.put("opens", now.minus(1, ChronoUnit.DAYS).toString());
    call.put("closes", now.plus(30, ChronoUnit.DAYS).toString());
    call.put(
        "criteria",
        List.of(
            Map.of("id", "impacto", "name", "Impacto", "weight", 60),
            Map.of("id", "costo", "weight", 40)));
    return call;
  }

  private static Map<String, @Nullable Object> body(String... names) {
    Map<String, @Nullable Object> body = changing("Vivero metropolitano", names);
    body.put("consent", Map.of("notice", "2014-09-11", "purposes", List.of("process")));
    return body;
  }

  private static Map<String, @Nullable Object> changing(String title, String... names) {
    Map<String, @Nullable Object> body = new HashMap<>();
    body.put("title", title);
    body.put("text", "Un vivero que entregue árboles de la región.");
    body.put("table", "SUS");
    body.put("municipality", "lerdo");
    body.put("kind", "social");
    body.put("organisation", "Grupo de muestra");
    body.put("budget", Map.of("from", 1000000, "to", 2500000));
    body.put("promoters", List.of(names).stream().map(each -> Map.of("name", each)).toList());
    return body;
  }
}
