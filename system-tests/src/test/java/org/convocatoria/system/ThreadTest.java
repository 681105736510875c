package org.convocatoria.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The whole story, played by {@code demo} on real processes, and read as a stranger would. */
@Order(1)
class ThreadTest {

  private static final PlatformUnderTest PLATFORM = PlatformUnderTest.get();
  private static final Http HTTP = new Http(PLATFORM.portal());

  @BeforeAll
  static void play() {
    PLATFORM.command("demo");
  }

  @Test
  void theFirstContributionNamesItsParagraphOfThePublishedPlan() {
    JsonNode story = HTTP.get("/api/folios/" + folioOfFirst()).json();
    assertThat(story.path("state").asString()).isEqualTo("cited");
    JsonNode last = story.path("steps").get(story.path("steps").size() - 1);
    String paragraph = last.at("/links/0/href").asString();
    assertThat(paragraph).startsWith("/plan/parrafos/");
    String page = HTTP.get(paragraph).body();
    assertThat(page).contains("Publicar cada año un balance del agua subterránea");
    assertThat(page).contains(folioOfFirst());
  }

  @Test
  void everySourceLinkResolvesBothWays() {
    JsonNode plan = HTTP.get("/api/plan").json();
    int links = 0;
    for (JsonNode section : plan.path("sections")) {
      for (JsonNode paragraph : section.path("paragraphs")) {
        String id = paragraph.path("id").asString();
        JsonNode sources = HTTP.get("/api/plan/paragraphs/" + id + "/sources").json();
        for (JsonNode source : sources.path("sources")) {
          String folio = source.path("folio").asString("");
          if (!folio.isEmpty()) {
            links++;
            assertThat(HTTP.get("/api/contributions/" + folio + "/uses").body()).contains(id);
          }
        }
      }
    }
    assertThat(links).isGreaterThan(40);
  }

  @Test
  void nobodyIsLeftWithoutAnAnswer() {
    JsonNode gate =
        HTTP.get("/api/staff/plan/gate", HTTP.as(PLATFORM.credentials(), "coordinacion")).json();
    assertThat(gate.path("ready").asBoolean()).as(gate.toString()).isTrue();
  }

  @Test
  void playingItAgainRepeatsNothing() {
    String before = counts();
    PLATFORM.command("demo");
    assertThat(counts()).isEqualTo(before);
  }

  @Test
  @Tag("acceptance-21")
  void theLetterIsReadByAnIndependentLibrary() throws IOException {
    Message letter = letters().getFirst();
    assertThat(letter.getMimeType()).isEqualTo("multipart/mixed");
    List<Entity> outer = parts(letter);
    assertThat(outer.getFirst().getMimeType()).isEqualTo("multipart/alternative");
    assertThat(parts(outer.getFirst()).stream().map(Entity::getMimeType))
        .containsExactly("text/plain", "text/html", "text/calendar");
    assertThat(outer.get(1).getFilename()).isEqualTo("invitacion.ics");
    assertThat(text(parts(outer.getFirst()).getFirst())).contains(PLATFORM.portal() + "/i/");
    assertThat(text(parts(outer.getFirst()).get(1))).doesNotContain("<img");
  }

  @Test
  @Tag("acceptance-22")
  void mailSaysThatAMachineWroteItAndHowToStopIt() throws IOException {
    var header = letters().getFirst().getHeader();
    assertThat(header.getField("Auto-Submitted").getBody()).isEqualTo("auto-generated");
    assertThat(header.getField("List-Unsubscribe").getBody()).contains("<http", "<mailto:");
    assertThat(header.getField("List-Unsubscribe-Post").getBody()).contains("One-Click");
    assertThat(header.getField("Message-ID").getBody()).endsWith("@127.0.0.1>");
  }

  @Test
  void theCalendarIsReadByAnIndependentLibrary() throws IOException, ParserException {
    Calendar all = calendar(HTTP.get("/api/calendar.ics").body());
    assertThat(all.getComponents(Component.VEVENT)).hasSize(4);
    Message letter = letters().getFirst();
    Calendar invitation = calendar(text(parts(parts(letter).getFirst()).get(2)));
    Component event = invitation.getComponents(Component.VEVENT).getFirst();
    assertThat(event.getProperties(Property.ATTENDEE)).hasSize(1);
    assertThat(event.getProperty(Property.UID)).isPresent();
  }

  private static String folioOfFirst() {
    return HTTP.get("/api/contributions?q=balance%20anual%20del%20agua")
        .json()
        .at("/items/0/folio")
        .asString();
  }

  private static String counts() {
    JsonNode plan = HTTP.get("/api/plan").json();
    return HTTP.get("/api/totals").body() + plan.at("/version/n") + letterFiles().size();
  }

  private static List<Path> letterFiles() {
    try (Stream<Path> files = Files.list(PLATFORM.mail())) {
      return files.filter(LetterFolder::isMail).filter(ThreadTest::isLetter).sorted().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static boolean isLetter(Path file) {
    try {
      return Files.readString(file).contains("method=REQUEST");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<Message> letters() throws IOException {
    List<Message> letters = new ArrayList<>();
    for (Path file : letterFiles()) {
      try (InputStream in = Files.newInputStream(file)) {
        letters.add(new DefaultMessageBuilder().parseMessage(in));
      }
    }
    assertThat(letters).isNotEmpty();
    return letters;
  }

  private static List<Entity> parts(Entity entity) {
    return ((Multipart) entity.getBody()).getBodyParts();
  }

  private static String text(Entity entity) throws IOException {
    try (InputStream in = ((TextBody) entity.getBody()).getInputStream()) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  private static Calendar calendar(String text) throws IOException, ParserException {
    return new CalendarBuilder().build(new StringReader(text));
  }
}
