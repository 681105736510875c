package org.convocatoria.submission.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.convocatoria.messaging.index.Deriving;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.test.ServiceApi;
import org.convocatoria.test.TestTokens;
import org.convocatoria.test.Waiting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Finding contributions in the public registry and in the queue of the desk. */
@SubmissionTest
class SearchTest {

  private static final String QUEUE = "/api/staff/contributions?";
  private static final String REGISTRY = "/api/contributions?";

  @LocalServerPort int port;
  private final Deriving deriving;
  private final MongoDatabase database;
  private Api api = new Api(0);

  SearchTest(Deriving deriving, MongoDatabase database) {
    this.deriving = deriving;
    this.database = database;
  }

  @BeforeEach
  void connect() {
    api = new Api(port);
  }

  @Test
  void theRegistryFindsAllWordsInAnyOrderWithoutAccentsAndInTheSingular() {
    String folio =
        admitted("MOV", Map.of("title", "Ciclovías iluminadas", "text", "Gómez Zapote."));
    assertThat(found(REGISTRY, "zapotes GOMEZ ciclovía")).containsExactly(folio);
    assertThat(found(REGISTRY, "go\u0301mez zapote")).containsExactly(folio);
    assertThat(found(REGISTRY, "zapote inexistente")).isEmpty();
  }

  @Test
  void aFolioFindsItsContributionHoweverItIsCopied() {
    String folio = admitted("MOV", Map.of());
    String copied = folio.replace("-", "").toLowerCase(Locale.ROOT);
    assertThat(found(REGISTRY, folio)).containsExactly(folio);
    assertThat(found(REGISTRY, copied)).containsExactly(folio);
    assertThat(found(QUEUE, copied)).containsExactly(folio);
  }

  @Test
  void thePersonIsFoundAtTheDeskOnlyByThoseWhoMaySeeThePerson() {
    String folio =
        admitted("MOV", Map.of("contributor", person("Ximena Quetzal", "xq@example.net")));
    for (String typed :
        List.of("quetzal ximena", "XQ@example.net", "@quetzal", "quetzal zapatos")) {
      assertThat(found(REGISTRY, typed)).isEmpty();
      assertThat(found(QUEUE, typed, TestTokens.staff("submission", "auditor"))).isEmpty();
      assertThat(found(QUEUE, typed, TestTokens.staff("submission", "administrator"))).isEmpty();
    }
    assertThat(found(QUEUE, "quetzal ximena")).containsExactly(folio);
    assertThat(found(QUEUE, "XQ@example.net")).containsExactly(folio);
  }

  @Test
  void aTablesLeadFindsThePersonOfTheOwnTablesOnly() {
    Map<String, @Nullable Object> by =
        Map.of("contributor", person("Itzel Xochipa", "ix@example.net"));
    String own = admitted("SUS", by);
    admitted("URB", by);
    String lead = TestTokens.tableLead("submission", "SUS");
    assertThat(found(QUEUE, "xochipa itzel", lead)).containsExactly(own);
    assertThat(search(QUEUE, "xochipa", lead).json().at("/total").asLong()).isEqualTo(1);
  }

  @Test
  void aTableFindsWhatWasSuggestedToItWhileNothingIsDecided() {
    String word = "guamúchil";
    String suggested = receive(Map.of("table", "SUS", "text", word));
    String assigned = admitted("URB", Map.of("table", "SUS", "text", word));
    assertThat(found(QUEUE + "table=SUS&", word)).containsExactly(suggested);
    assertThat(found(QUEUE + "table=URB&", word)).containsExactly(assigned);
  }

  @Test
  void countsAndTotalsFollowTheFilters() {
    receive(Map.of("text", "huizache huizache"));
    admitted("MOV", Map.of("text", "Un huizache"));
    ServiceApi.Answer all = search(QUEUE, "huizaches", Api.coordinator());
    assertThat(all.json().at("/total").asLong()).isEqualTo(2);
    assertThat(all.json().at("/counts/received").asLong()).isEqualTo(1);
    assertThat(all.json().at("/counts/admitted").asLong()).isEqualTo(1);
    ServiceApi.Answer received = search(QUEUE + "state=received&", "huizaches", Api.coordinator());
    assertThat(received.json().at("/total").asLong()).isEqualTo(1);
    assertThat(received.json().at("/counts/admitted").asLong()).isEqualTo(1);
    assertThat(search(REGISTRY, "huizache", Api.anonymous()).json().at("/total").asLong())
        .isEqualTo(1);
  }

  @Test
  void whatAnEarlierVersionStoredIsFoundAfterTheStart() {
    String folio = receive(Map.of("text", "Un cenote de muestra"));
    database
        .getCollection("contributions")
        .updateOne(
            Filters.eq("folio", folio),
            Updates.combine(
                Updates.unset("words"), Updates.unset("desks"), Updates.unset("derived")));
    assertThat(found(QUEUE, "cenotes")).isEmpty();
    deriving.stop();
    deriving.start();
    Waiting.untilTrue("it is found", () -> found(QUEUE, "cenotes").equals(List.of(folio)));
  }

  private static Map<String, Object> person(String name, String email) {
    return Map.of("kind", "citizen", "name", name, "email", email);
  }

  private String receive(Map<String, @Nullable Object> changes) {
    ServiceApi.Answer receipt = api.contribute(Api.contribution(new HashMap<>(changes)));
    assertThat(receipt.status()).as(receipt.body()).isEqualTo(201);
    return receipt.at("/folio");
  }

  private String admitted(String table, Map<String, @Nullable Object> changes) {
    String folio = receive(changes);
    ServiceApi.Answer answer =
        api.post(
            "/api/staff/contributions/" + folio + "/admission",
            Api.coordinator(),
            "{\"tables\":[\"%s\"]}".formatted(table));
    assertThat(answer.status()).isEqualTo(200);
    return folio;
  }

  private List<String> found(String list, String typed) {
    boolean open = list.startsWith(REGISTRY);
    return found(list, typed, open ? Api.anonymous() : Api.coordinator());
  }

  private List<String> found(String list, String typed, String token) {
    return search(list, typed, token).all("/items", "folio");
  }

  private ServiceApi.Answer search(String list, String typed, String token) {
    return api.get(list + "q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8), token);
  }
}
