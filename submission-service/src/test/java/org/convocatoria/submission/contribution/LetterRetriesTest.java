package org.convocatoria.submission.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.convocatoria.messaging.inbox.Projections;
import org.convocatoria.service.mail.Mailing;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.submission.timeline.Stories;
import org.convocatoria.test.Contracts;
import org.convocatoria.test.TestBroker;
import org.convocatoria.test.Waiting;
import org.junit.jupiter.api.Test;

/** Letters that the notification service did not confirm. */
@SubmissionTest
class LetterRetriesTest {

  private final LetterRetries retries;
  private final Contributions contributions;
  private final Projections projections;
  private final Stories stories;

  LetterRetriesTest(
      LetterRetries retries,
      Contributions contributions,
      Projections projections,
      Stories stories) {
    this.retries = retries;
    this.contributions = contributions;
    this.projections = projections;
    this.stories = stories;
  }

  @Test
  void anUnconfirmedLetterIsAskedForAgainUnderTheSameIdAndAConfirmedOneIsNot() {
    String lost = contribute();
    String kept = contribute();
    TestBroker.publish(
        "notification.events",
        kept + ":letter:1",
        1,
        "notification.message-recorded.v1",
        Contracts.text("events/notification.message-recorded.v1.sample.json")
            .replaceAll("\"template\": *\"[^\"]*\"", "\"template\": \"contribution-receipt\""));
    Waiting.until(
        "the letter is confirmed",
        () ->
            projections.find(
                LetterRetries.CONFIRMED, LetterRetries.Confirmed.class, kept + ":letter:1"));
    Instant later = Instant.now().plus(Duration.ofMinutes(11));
    retries.look(later);
    retries.look(later);
    assertThat(letters(kept).askedAt()).isNull();
    assertThat(letters(lost).askedAt()).isAfter(Instant.now().plus(Duration.ofMinutes(10)));
    TestBroker.awaitAll(
        "notification.requests", all -> requests(all, lost) == 2 && requests(all, kept) == 1);
  }

  @Test
  void aLetterTooManyIsToldToItsOwnerAndToNobodyElse() {
    String id = contribute();
    TestBroker.publish(
        "notification.events",
        id + ":letter:1",
        2,
        "notification.message-refused.v1",
        Contracts.text("events/notification.message-refused.v1.sample.json")
            .replaceAll("\"template\": *\"[^\"]*\"", "\"template\": \"contribution-receipt\"")
            .replaceAll("\"cause\": *\"[^\"]*\"", "\"cause\": \"too-many-letters\""));
    Waiting.until(
        "the letter is known not to be sent",
        () ->
            projections.find(
                LetterRetries.CONFIRMED, LetterRetries.Confirmed.class, id + ":letter:1"));
    Contribution contribution = contributions.find(id).orElseThrow();
    assertThat(stories.ofOwner(contribution).steps())
        .extracting(step -> step.text().es())
        .anyMatch(text -> text.contains("Un correo no se envió"));
    assertThat(stories.of(contribution).steps()).hasSize(1);
  }

  private String contribute() {
    Contribution made = Samples.withEmail();
    contributions.create(made.id(), made.id(), made.received(), "anonymous");
    return made.id();
  }

  private Mailing letters(String id) {
    return contributions.find(id).orElseThrow().mailing();
  }

  private static long requests(List<TestBroker.Read> all, String id) {
    return TestBroker.events(all, read -> asksFor(read, id));
  }

  private static boolean asksFor(TestBroker.Read read, String id) {
    String body = read.body();
    return body != null && body.contains("\"message\":\"" + id + ":letter:1\"");
  }
}
