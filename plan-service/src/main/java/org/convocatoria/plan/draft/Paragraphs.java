package org.convocatoria.plan.draft;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.convocatoria.messaging.outbox.Aggregates;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.messaging.outbox.ConcurrentChangeException;
import org.convocatoria.messaging.outbox.Outbox;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.messaging.outbox.Stored;
import org.convocatoria.service.problem.ProblemException;
import org.springframework.stereotype.Component;

/** The store of paragraphs. */
@Component
public class Paragraphs {

  private static final String COLLECTION = "paragraphs";

  private final Aggregates<Paragraph, ParagraphEvent> paragraphs;

  Paragraphs(Outbox outbox, Publishing<Paragraph, ParagraphEvent> publishing) {
    this.paragraphs = outbox.aggregates(COLLECTION, Paragraph.class, publishing);
    outbox
        .index(COLLECTION, "call", "removed", "place", "_id")
        .index(COLLECTION, "call", "section", "removed", "place", "_id")
        .index(COLLECTION, "sources.contribution", "place", "_id");
  }

  /** All of a call's that were not removed, in their order within each section. */
  public List<Drafted> ofCall(String call) {
    return sorted(and(eq("call", call), eq("removed", false)));
  }

  List<Drafted> ofSection(String call, String section) {
    return sorted(and(eq("call", call), eq("section", section), eq("removed", false)));
  }

  /**
   * The paragraph with this id.
   *
   * @throws ProblemException when there is none, or it was removed (404)
   */
  public Drafted required(String id) {
    return find(id).filter(found -> !found.paragraph().removed()).orElseThrow(Paragraphs::unknown);
  }

  static ProblemException unknown() {
    return ProblemException.notFound("draft.unknown-paragraph");
  }

  Optional<Drafted> find(String id) {
    return paragraphs.find(id).map(Paragraphs::drafted);
  }

  List<Drafted> quoting(String contribution) {
    return sorted(eq("sources.contribution", contribution));
  }

  Drafted create(
      String id, String fingerprint, Change<Paragraph, ParagraphEvent> change, String actor) {
    return drafted(paragraphs.create(id, fingerprint, change, actor).stored());
  }

  Drafted change(
      String id, String actor, Function<Paragraph, Change<Paragraph, ParagraphEvent>> decision) {
    return drafted(paragraphs.change(id, actor, decision));
  }

  Drafted changeSeen(
      String id,
      long version,
      String actor,
      Function<Paragraph, Change<Paragraph, ParagraphEvent>> decision) {
    try {
      return drafted(paragraphs.changeSeen(id, version, actor, decision));
    } catch (ConcurrentChangeException _) {
      throw new ParagraphMovedOnException(required(id));
    }
  }

  void command(
      String id,
      String source,
      long sequence,
      Function<Paragraph, Change<Paragraph, ParagraphEvent>> decision) {
    paragraphs.command(id, source, sequence, "system", decision);
  }

  private List<Drafted> sorted(Bson filter) {
    return paragraphs.find(filter, Sorts.ascending("place", "_id"), 0).stream()
        .map(Paragraphs::drafted)
        .toList();
  }

  private static Drafted drafted(Stored<Paragraph> stored) {
    return new Drafted(stored.version(), stored.state());
  }
}
