package org.convocatoria.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.convocatoria.notification.NotificationTest;
import org.convocatoria.test.Contracts;
import org.convocatoria.test.StoredWords;
import org.convocatoria.test.TestBroker;
import org.convocatoria.test.Waiting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever is erased is nowhere in what was written to them, and is not written to again. */
@NotificationTest
class ForgottenLettersTest {

  private static final String SAMPLE = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";
  private static final String SENTINEL = "zarzamora";

  private final MongoDatabase database;

  ForgottenLettersTest(MongoDatabase database) {
    this.database = database;
  }

  /** Of somebody who was erased, and of somebody whose contact data were deleted. */
  @ParameterizedTest
  @CsvSource({
    "22222222222222222222222222222222, submission.contribution-erased.v1",
    "33333333333333333333333333333333, submission.contribution-contacts-deleted.v1",
    "44444444444444444444444444444444, submission.proposal-erased.v1",
    "55555555555555555555555555555555, submission.reason-erased.v1"
  })
  void lettersGoFromTheStoreAndTheirRequestsFromTheTopicAndLateOnesAreNotKept(
      String source, String event) {
    ask(source, 1, "first");
    Waiting.untilTrue("the letter is kept", () -> whereItIsFound().equals(List.of("messages")));

    TestBroker.publish(
        "submission.events",
        source,
        3,
        event,
        Contracts.text("events/" + event + ".sample.json")
            .replaceFirst("\"id\": *\"[^\"]*\"", "\"id\": \"" + source + "\""));

    Waiting.untilTrue("the letter is forgotten", () -> whereItIsFound().isEmpty());
    Waiting.untilTrue("its request has left the topic", () -> beginnings().equals(ends()));
    ask(source, 2, "late");
    Waiting.untilTrue("the late one is known", () -> message(source, "late") != null);
    Waiting.untilTrue("and forgotten", () -> whereItIsFound().isEmpty());
    Document late = Objects.requireNonNull(message(source, "late"));
    assertThat(late.getString("status")).isEqualTo("REFUSED");
    assertThat(late.getString("cause")).isEqualTo("erased");
  }

  private static void ask(String source, long sequence, String letter) {
    TestBroker.publish(
        "notification.requests",
        source,
        sequence,
        "notification.mail-requested.v1",
        Contracts.text("events/notification.mail-requested.v1.sample.json")
            .replace(SAMPLE + ":letter", source + ":" + letter)
            .replace(SAMPLE, source)
            .replaceFirst("\"address\": *\"[^\"]*\"", "\"address\": \"zarzamora@example.org\""));
  }

  private @Nullable Document message(String source, String letter) {
    return database
        .getCollection("messages")
        .find(new Document("_id", source + ":" + letter))
        .first();
  }

  private List<String> whereItIsFound() {
    return StoredWords.find(database, SENTINEL);
  }

  private static Map<Integer, Long> beginnings() {
    return offsets(OffsetSpec.earliest());
  }

  private static Map<Integer, Long> ends() {
    return offsets(OffsetSpec.latest());
  }

  private static Map<Integer, Long> offsets(OffsetSpec of) {
    Properties settings = new Properties();
    settings.put("bootstrap.servers", TestBroker.servers());
    try (Admin admin = Admin.create(settings)) {
      Map<TopicPartition, OffsetSpec> wanted = new java.util.HashMap<>();
      admin.describeTopics(List.of("notification.requests")).allTopicNames().get().values().stream()
          .flatMap(each -> each.partitions().stream())
          .forEach(
              each ->
                  wanted.put(new TopicPartition("notification.requests", each.partition()), of));
      Map<Integer, Long> offsets = new java.util.TreeMap<>();
      admin
          .listOffsets(wanted)
          .all()
          .get()
          .forEach((at, found) -> offsets.put(at.partition(), found.offset()));
      return offsets;
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      throw new AssertionError(e);
    }
  }
}
