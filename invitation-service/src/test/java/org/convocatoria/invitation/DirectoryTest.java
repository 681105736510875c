package org.convocatoria.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.convocatoria.invitation.secret.PersonalLinks;
import org.convocatoria.test.ServiceApi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The directory: order as people know it, and one person once. */
@InvitationServiceTest
class DirectoryTest {

  private static final List<String> AS_IN_A_DIRECTORY =
      List.of(
          "alba",
          "Alvarado",
          "Álvarez",
          "Élite",
          "Enero",
          "Íñigo",
          "Nube",
          "Ñato",
          "Oso",
          "Zúñiga");

  private final Api api;
  private final MongoDatabase database;
  private final PersonalLinks links;
  private String mark = "";

  DirectoryTest(@LocalServerPort int port, MongoDatabase database, PersonalLinks links) {
    this.api = new Api(port);
    this.database = database;
    this.links = links;
  }

  @BeforeEach
  void entriesOfItsOwn() {
    mark = UUID.randomUUID().toString().substring(0, 8);
  }

  @Test
  void theDirectoryIsInTheOrderOfASpanishDirectory() {
    enter(AS_IN_A_DIRECTORY.reversed());
    assertThat(listed()).isEqualTo(AS_IN_A_DIRECTORY);
  }

  @Test
  void entriesFromBeforeThereWasAnOrderStandAmongTheOthers() {
    List<String> ids = enter(AS_IN_A_DIRECTORY);
    for (int i = 0; i < ids.size(); i += 2) {
      assertThat(
              database
                  .getCollection("experts")
                  .updateOne(Filters.eq("_id", ids.get(i)), Updates.unset("order"))
                  .getModifiedCount())
          .isOne();
    }
    assertThat(listed()).isEqualTo(AS_IN_A_DIRECTORY);
  }

  @Test
  void thePersonIsFoundHoweverTheNameIsWritten() {
    String mailbox = "i." + mark + "@example.org";
    ServiceApi.Answer first = enter("Íñigo Núñez", mailbox, "social");
    assertThat(first.status()).isEqualTo(201);
    for (String other :
        List.of(
            Normalizer.normalize("Íñigo Núñez", Normalizer.Form.NFD),
            "Íñigo  Núñez",
            "Íñigo Núñez\u00a0",
            "ÍÑIGO NÚÑEZ")) {
      ServiceApi.Answer again = enter(other, mailbox.toUpperCase(java.util.Locale.ROOT), "social");
      assertThat(again.status()).as(other).isEqualTo(200);
      assertThat(again.at("/id")).isEqualTo(first.at("/id"));
      assertThat(enter(other, mailbox, "business").status()).as(other).isEqualTo(409);
    }
    assertThat(enter("Inigo Nunez", mailbox, "social").status()).isEqualTo(201);
  }

  @Test
  void whoWasEnteredInAnotherFormBeforeIsStillFound() {
    String mailbox = "n." + mark + "@example.org";
    String id = enter("Nuñez", mailbox, "social").at("/id");
    var experts = database.getCollection("experts");
    var before = experts.find(Filters.eq("_id", id)).first();
    assertThat(before).isNotNull();
    if (before != null) {
      experts.deleteOne(Filters.eq("_id", id));
      before.put("_id", id + "x");
      before.put("name", Normalizer.normalize("Nuñez", Normalizer.Form.NFD));
      experts.insertOne(before);
    }
    ServiceApi.Answer again = enter("Nuñez", mailbox, "social");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.at("/id")).isEqualTo(id + "x");
  }

  @Test
  void aLinkOpensWithTheFullStopOfItsSentence() {
    String id = enter("Ana", "a." + mark + "@example.org", "social").at("/id");
    String link = "/u/" + links.token(PersonalLinks.UNSUBSCRIBE, id, 1);
    for (String after : List.of(".", ",", ")", "%22", "%C2%BB", "%C2%A0")) {
      assertThat(api.get(link + after, Api.anonymous()).status()).as(after).isEqualTo(200);
    }
    assertThat(api.form(link + ".", "").at("/suppressed")).isEqualTo("true");
  }

  private List<String> enter(List<String> names) {
    List<String> ids = new ArrayList<>();
    for (String name : names) {
      ids.add(
          enter(name + " " + mark, ids.size() + "." + mark + "@example.org", "social").at("/id"));
    }
    return ids;
  }

  private ServiceApi.Answer enter(String name, String email, String capacity) {
    return api.post(
        "/api/staff/experts",
        Api.coordinator(),
        """
        {"name": "%s", "email": "%s", "capacities": ["%s"], "source": "prueba"}
        """
            .formatted(name, email, capacity));
  }

  /** The first names of our own entries, over all pages. */
  private List<String> listed() {
    List<JsonNode> items = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = api.get("/api/staff/experts" + cursor, Api.coordinator()).json();
      page.path("items").forEach(items::add);
      cursor = page.has("next") ? "?cursor=" + page.path("next").asString() : "";
    } while (!cursor.isEmpty());
    assertThat(new HashSet<>(items.stream().map(each -> each.path("id").asString()).toList()))
        .hasSameSizeAs(items);
    return items.stream()
        .map(each -> each.path("name").asString())
        .filter(name -> name.endsWith(mark))
        .map(name -> name.substring(0, name.indexOf(' ')))
        .toList();
  }
}
