package org.convocatoria.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.convocatoria.messaging.outbox.Stored;
import org.convocatoria.notification.NotificationTest;
import org.convocatoria.notification.TestMailbox;
import org.convocatoria.notification.message.MailRequest;
import org.convocatoria.notification.message.Message;
import org.convocatoria.notification.message.MessageStatus;
import org.convocatoria.notification.message.Messages;
import org.convocatoria.test.Contracts;
import org.convocatoria.test.TestBroker;
import org.convocatoria.test.Waiting;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@NotificationTest
@ExtendWith(OutputCaptureExtension.class)
class DeliveryTest {

  private static final String TOPIC = "notification.requests";
  private static final String TYPE = "notification.mail-requested.v1";

  private final Messages messages;
  private final Delivering delivering;
  private final MongoDatabase database;

  DeliveryTest(Messages messages, Delivering delivering, MongoDatabase database) {
    this.messages = messages;
    this.delivering = delivering;
    this.database = database;
  }

  @Test
  void aRequestThatComesTwiceIsOneMail() {
    String source = id();
    String address = source + "@example.org";
    TestBroker.publish(TOPIC, source, 2, TYPE, asked(source, address));
    TestBroker.publish(TOPIC, source, 2, TYPE, asked(source, address));
    TestBroker.publish(TOPIC, source, 5, TYPE, asked(source, address));
    accepted(source + ":letter");
    assertThat(TestMailbox.receivedBy(address)).hasSize(1);
    assertThat(
            TestBroker.awaitAll(
                "notification.events",
                all ->
                    all.stream()
                        .anyMatch(
                            read ->
                                read.key().equals(source + ":letter")
                                    && read.type().equals("notification.message-accepted.v1"))))
        .filteredOn(read -> read.key().equals(source + ":letter"))
        .extracting(TestBroker.Read::type)
        // Events are published at least once; it is the mail that is one.
        .containsSubsequence("notification.message-recorded.v1", "notification.message-accepted.v1")
        .containsOnly("notification.message-recorded.v1", "notification.message-accepted.v1");
  }

  @Test
  void withoutAnIdOfItsOwnAMessageHasTheIdOfTheEvent() {
    String source = id();
    String json =
        asked(source, source + "@example.org").replaceAll(",\\s*\"message\": \"[^\"]+\"", "");
    TestBroker.publish(TOPIC, source, 7, TYPE, json);
    assertThat(accepted(source + ":7").attempts()).isEqualTo(1);
  }

  @Test
  void ofManyInstancesOneSends() throws Exception {
    String source = id();
    String address = source + "@example.org";
    Stored<Message> seen = justRecorded(source, address);
    try (var instances = Executors.newFixedThreadPool(8)) {
      List<Callable<Boolean>> deliveries = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        deliveries.add(() -> delivering.deliver(seen));
      }
      instances.invokeAll(deliveries);
    }
    accepted(source);
    assertThat(TestMailbox.receivedBy(address)).hasSize(1);
  }

  @Test
  void aMessageIsKeptBeforeItIsSentAndForgottenWhenItsTimeHasCome() {
    String source = id();
    TestBroker.publish(TOPIC, source, 2, TYPE, asked(source, source + "@example.org"));
    Message accepted = accepted(source + ":letter");
    assertThat(messages.request(accepted).orElseThrow().to().address())
        .isEqualTo(source + "@example.org");
    assertThat(accepted.recordedAt()).isBeforeOrEqualTo(accepted.lastAttempt());
    messages.change(accepted.id(), m -> m.erase(Instant.now().plus(Duration.ofDays(31))));
    assertThat(stored()).noneMatch(document -> document.contains(source + "@example.org"));
  }

  @Test
  @Tag("acceptance-25")
  void aLinkIsInTheMailAndNowhereElse(CapturedOutput log) throws Exception {
    String source = id();
    String address = source + "@example.org";
    TestBroker.publish(TOPIC, source, 2, TYPE, asked(source, address));
    accepted(source + ":letter");
    MimeMessage mail = TestMailbox.receivedBy(address).getFirst();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    mail.writeTo(out);
    List<String> secrets = secrets(out.toString(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(secrets).hasSizeGreaterThanOrEqualTo(2);
    List<String> records = new ArrayList<>();
    for (String topic : List.of(TOPIC, "notification.events")) {
      TestBroker.awaitAll(topic, all -> all.stream().anyMatch(r -> r.key().startsWith(source)))
          .forEach(read -> records.add(read.toString()));
    }
    for (String secret : secrets) {
      assertThat(stored()).noneMatch(document -> document.contains(secret));
      assertThat(records).noneMatch(record -> record.contains(secret));
      assertThat(log.getAll()).doesNotContain(secret);
    }
  }

  private Stored<Message> justRecorded(String source, String address) {
    MailRequest asked =
        new tools.jackson.databind.json.JsonMapper()
            .readValue(asked(source, address), MailRequest.class);
    messages.record(source, asked, Instant.now());
    return new Stored<>(source, 1, messages.find(source).orElseThrow());
  }

  private Message accepted(String id) {
    return Waiting.until(
        id + " is accepted",
        () -> messages.find(id).filter(m -> m.status() == MessageStatus.ACCEPTED));
  }

  /** Every document of every collection of this service. */
  private List<String> stored() {
    List<String> documents = new ArrayList<>();
    for (String collection : database.listCollectionNames()) {
      database
          .getCollection(collection)
          .find(Filters.empty())
          .forEach((Document document) -> documents.add(document.toJson()));
    }
    return documents;
  }

  private static List<String> secrets(String mail) {
    Matcher matcher =
        Pattern.compile("/[iu]/([A-Za-z0-9_-]{43})").matcher(mail.replace("=\r\n", ""));
    return matcher.results().map(found -> found.group(1)).distinct().toList();
  }

  private static String asked(String source, String address) {
    return Contracts.text("events/notification.mail-requested.v1.sample.json")
        .replace("0f1e2d3c4b5a69788796a5b4c3d2e1f0", source)
        .replace("persona.muestra.07@example.org", address);
  }

  private static String id() {
    return UUID.randomUUID().toString().replace("-", "");
  }
}
