package org.convocatoria.system.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.convocatoria.system.fault.Ledger.Entry;
import org.convocatoria.system.fault.Ledger.Kind;
import org.convocatoria.system.fault.Ledger.Outcome;
import org.convocatoria.system.fault.Stored.Aggregate;
import org.convocatoria.system.fault.Topics.Heard;
import org.junit.jupiter.api.Test;

/** The judges of a run, shown traces that are whole, and the same with one piece wrong. */
class JudgesTest {

  private static final String RECEIVED = "submission.contribution-received.v1";
  private static final String ASKED = "notification.mail-requested.v1";

  private final List<Entry> ledger = new ArrayList<>();
  private final List<Heard> heard = new ArrayList<>();
  private final List<Aggregate> aggregates = new ArrayList<>();
  private final List<Document> reactions = new ArrayList<>();
  private final Map<String, Integer> copies = new HashMap<>();

  /** A contribution with an address, its receipt asked for, recorded, and sent once. */
  JudgesTest() {
    ledger.add(new Entry(Kind.CONTRIBUTION, "PEM-1", "Idea", true, Outcome.ACCEPTED));
    heard.add(heard("submission.events", 10, "c1", 1, RECEIVED));
    heard.add(heard("notification.requests", 5, "c1", 2, ASKED));
    heard.add(heard("notification.events", 7, "c1:2", 1, "notification.mail-accepted.v1"));
    aggregates.add(contribution("c1", 2));
    aggregates.add(message("ACCEPTED", 1));
    reactions.add(new Document("_id", "c1:2:message").append("state", "done"));
    copies.put(Mails.idOf("c1:2"), 1);
  }

  @Test
  void wholeTracesHold() {
    assertThat(published().violations()).isEmpty();
    assertThat(stored().violations()).isEmpty();
    assertThat(inOrder().violations()).isEmpty();
    assertThat(once().violations()).isEmpty();
    assertThat(durable().violations()).isEmpty();
  }

  @Test
  void anAcknowledgedContributionWithoutItsRecordIsSeen() {
    heard.removeFirst();
    assertThat(published().violations()).anyMatch(each -> each.contains("not published"));
  }

  @Test
  void aReceiptThatWasNeverAskedForIsSeen() {
    heard.remove(1);
    assertThat(published().violations()).anyMatch(each -> each.contains("not published"));
  }

  @Test
  void anAcknowledgedContributionThatTheStoreLacksIsSeen() {
    aggregates.removeFirst();
    assertThat(durable().violations()).hasSize(1);
  }

  @Test
  void anEventWithoutStateIsSeen() {
    heard.add(heard("submission.events", 11, "c1", 3, RECEIVED));
    assertThat(stored().violations()).hasSize(1);
  }

  @Test
  void twoBodiesUnderOneNumberAreSeen() {
    heard.add(heard("submission.events", 11, "c1", 1, RECEIVED, false, 2));
    assertThat(stored().violations()).anyMatch(each -> each.contains("differs"));
  }

  @Test
  void aGapAndAWrongOrderAreSeen() {
    heard.add(heard("submission.events", 11, "c1", 4, RECEIVED));
    assertThat(inOrder().violations()).anyMatch(each -> each.contains("gaps"));
    heard.add(heard("submission.events", 9, "c1", 3, RECEIVED));
    heard.add(heard("submission.events", 8, "c1", 5, RECEIVED));
    assertThat(inOrder().violations()).anyMatch(each -> each.contains("stands before"));
  }

  @Test
  void aContributionMadeTwiceIsSeen() {
    aggregates.add(contribution("c2", 0));
    assertThat(once().violations()).containsExactly("made twice: Idea");
  }

  @Test
  void mailThatNobodyAskedForAndMailThatIsMissingAreSeen() {
    copies.put("stranger", 1);
    assertThat(once().violations()).containsExactly("a mail without its message: stranger");
    copies.clear();
    assertThat(once().violations()).anyMatch(each -> each.contains("accepted and never sent"));
  }

  @Test
  void moreCopiesThanAttemptsAreSeen() {
    copies.replaceAll((_, _) -> 2);
    assertThat(once().violations()).anyMatch(each -> each.contains("2 copies after 1 attempts"));
  }

  @Test
  void aMessageThatIsOverdueIsSeen() {
    aggregates.removeLast();
    aggregates.add(message("PENDING", 0));
    copies.clear();
    assertThat(once().violations()).anyMatch(each -> each.contains("due and not sent"));
  }

  @Test
  void anEventWithoutItsReactionAndWorkThatIsNotDoneAreSeen() {
    reactions.getFirst().put("state", "todo");
    assertThat(once().violations()).anyMatch(each -> each.contains("not done"));
    reactions.clear();
    assertThat(once().violations()).anyMatch(each -> each.contains("without its reaction"));
  }

  @Test
  void aQuoteOfWhoTookTheWordsBackIsSeen() {
    heard.add(heard("submission.texts", 3, "c1", 3, "submission.contribution-text.v1", true, 0));
    Document quoted = new Document("contribution", "c1").append("quote", "palabras");
    aggregates.add(
        new Aggregate("plan", "paragraphs", "p", 0, 0, new Document("sources", List.of(quoted))));
    assertThat(once().violations()).anyMatch(each -> each.startsWith("still quotes"));
  }

  private Verdict published() {
    return AcknowledgedIsPublished.judge(traces());
  }

  private Verdict stored() {
    return PublishedIsStored.judge(traces());
  }

  private Verdict inOrder() {
    return FirstOccurrencesInOrder.judge(traces());
  }

  private Verdict once() {
    return EffectsOnce.judge(traces(), Set.of("c1:2"), Map.of("notification", reactions), copies);
  }

  private Verdict durable() {
    return DurableInStore.judge(traces(), 1);
  }

  private Traces traces() {
    return new Traces(ledger, heard, aggregates, List.of());
  }

  private static Aggregate contribution(String id, long sequence) {
    Document state =
        new Document("folio", "PEM-1").append("content", new Document("title", "Idea"));
    return new Aggregate("submission", "contributions", id, sequence, 0, state);
  }

  private static Aggregate message(String status, int attempts) {
    Document state =
        new Document("status", status)
            .append("attempts", attempts)
            .append("dueAt", Date.from(Instant.EPOCH));
    return new Aggregate("notification", "messages", "c1:2", 1, 0, state);
  }

  private static Heard heard(
      String topic, long offset, String subject, long sequence, String type) {
    return heard(topic, offset, subject, sequence, type, false, 1);
  }

  private static Heard heard(
      String topic,
      long offset,
      String subject,
      long sequence,
      String type,
      boolean erasure,
      int bodyHash) {
    String service = topic.equals("notification.events") ? "/notification" : "/submission";
    return new Heard(
        topic, 0, offset, sequence, subject, service, subject, sequence, type, erasure, bodyHash,
        "");
  }
}
