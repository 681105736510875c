package org.convocatoria.submission.datarequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convocatoria.submission.datarequest.RequestApi.PATH;
import static org.convocatoria.submission.datarequest.RequestApi.id;
import static org.convocatoria.submission.datarequest.RequestApi.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.test.ServiceApi.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@SubmissionTest
class RequestingTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Api api;
  private final RequestApi office;
  private final DataRequests requests;
  private final Publishing<DataRequest, DataRequestEvent> publishing;

  RequestingTest(
      @LocalServerPort int port,
      DataRequests requests,
      Publishing<DataRequest, DataRequestEvent> publishing) {
    this.api = new Api(port);
    this.office = new RequestApi(api);
    this.requests = requests;
    this.publishing = publishing;
  }

  @BeforeEach
  void anAgencyOfItsOwn() {
    office.begin();
  }

  @Test
  void oneLetterToTwelveAgenciesIsTwelveRequestsWithALinkEach() {
    String key = UUID.randomUUID().toString();
    List<Map<String, String>> twelve = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      twelve.add(Map.of("name", office.agency() + " " + i, "sector", "Agua"));
    }
    Answer sent = office.send(letter(twelve), key);
    assertThat(sent.status()).isEqualTo(201);
    assertThat(sent.all("/requests", "link")).hasSize(12).doesNotHaveDuplicates();
    assertThat(sent.at("/number")).matches("PD-\\d{3}/2014");
    Answer again = office.send(letter(twelve), key);
    assertThat(again.body()).as("the same key sends once").isEqualTo(sent.body());
    assertThat(office.send(letter(twelve.subList(0, 3)), key).status()).isEqualTo(422);
  }

  @Test
  void aLetterByMailCarriesItsLinkAsAPurposeAndNeverAsASecret() {
    Answer sent =
        office.send(
            letter(
                List.of(Map.of("name", office.agency(), "sector", "A", "email", "a@example.org"))),
            UUID.randomUUID().toString());
    assertThat(sent.status()).isEqualTo(201);
    DataRequest request = requests.get(id(sent));
    String secret = sent.at("/requests/0/link").substring("/r/".length());
    assertThat(publishing.publish(request, new DataRequestEvent.RequestSent()))
        .filteredOn(each -> each.topic().equals("notification.requests"))
        .singleElement()
        .satisfies(
            each ->
                assertThat(JSON.writeValueAsString(each.body()))
                    .contains("data-request-sent", "\"purpose\":\"data-request\"")
                    .doesNotContain(secret));
  }

  @Test
  void theListBeginsWithTheNewestAndGoesOnWhereAPageEnded() {
    List<Map<String, String>> many = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      many.add(Map.of("name", office.agency(), "sector", "Agua"));
    }
    Answer sent = office.send(letter(many), UUID.randomUUID().toString());
    Answer newest = office.send();
    Answer first = api.get(PATH + "?agency=" + office.encoded(), Api.coordinator());
    assertThat(first.at("/items/0/id")).isEqualTo(newest.at("/requests/0/id"));
    assertThat(first.at("/total")).isEqualTo("61");
    Answer rest =
        api.get(
            PATH + "?agency=" + office.encoded() + "&cursor=" + first.at("/next"),
            Api.coordinator());
    List<String> all = new ArrayList<>(first.all("/items", "id"));
    all.addAll(rest.all("/items", "id"));
    assertThat(all).hasSize(61).doesNotHaveDuplicates().containsAll(sent.all("/requests", "id"));
    assertThat(rest.json().has("next")).isFalse();
  }

  @Test
  void aPeriodEndsAfterItBegan() {
    assertThat(period("2021", "2019").at("/errors/0/field")).isEqualTo("period.to");
    assertThat(period("2021-03-01", "2021-02-01").status()).isEqualTo(422);
    assertThat(period("31 de enero de 2014", "1 de enero de 2014").status()).isEqualTo(422);
    assertThat(period("2019", "2019").status()).isEqualTo(201);
    assertThat(period("enero de 2021", "2019").status()).as("not comparable").isEqualTo(201);
  }

  private Answer period(String from, String to) {
    Map<String, Object> body = letter(List.of(Map.of("name", office.agency(), "sector", "Agua")));
    body.put("period", Map.of("from", from, "to", to));
    return office.send(body, UUID.randomUUID().toString());
  }

  @Test
  void aTableOrAMunicipalityThatTheCallDoesNotHaveIsRefused() {
    Map<String, Object> body = letter(List.of(Map.of("name", office.agency(), "sector", "Agua")));
    body.put("table", "XYZ");
    assertThat(office.send(body, UUID.randomUUID().toString()).at("/errors/0/field"))
        .isEqualTo("table");
    Map<String, Object> elsewhere =
        letter(List.of(Map.of("name", office.agency(), "sector", "Agua", "municipality", "x")));
    assertThat(office.send(elsewhere, UUID.randomUUID().toString()).at("/errors/0/field"))
        .isEqualTo("agencies");
    assertThat(office.send(letter(List.of()), UUID.randomUUID().toString()).status())
        .isEqualTo(422);
  }
}
