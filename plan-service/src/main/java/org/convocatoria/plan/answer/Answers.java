package org.convocatoria.plan.answer;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Sorts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.convocatoria.messaging.outbox.Aggregates;
import org.convocatoria.messaging.outbox.Created;
import org.convocatoria.messaging.outbox.Outbox;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.messaging.outbox.Stored;
import org.springframework.stereotype.Component;

/** The store of answers. */
@Component
public class Answers {

  private static final String COLLECTION = "answers";

  private final Aggregates<Answer, AnswerEvent> answers;

  Answers(Outbox outbox, Publishing<Answer, AnswerEvent> publishing) {
    this.answers = outbox.aggregates(COLLECTION, Answer.class, publishing);
    outbox.index(COLLECTION, "call", "folio");
  }

  /** The answer to this contribution. */
  public Optional<Answer> find(String call, String folio) {
    return answers.find(Answer.idOf(call, folio)).map(Stored::state);
  }

  /** Which of these contributions are answered, and how; by folio. */
  public Map<String, AnswerKind> among(String call, Collection<String> folios) {
    List<String> ids = folios.stream().map(folio -> Answer.idOf(call, folio)).toList();
    return answers.find(in("_id", ids)).stream()
        .collect(Collectors.toMap(each -> each.state().folio(), each -> each.state().answer()));
  }

  /** By folio, after the given one. */
  public List<Answer> page(String call, String afterFolio, int limit) {
    return answers
        .find(and(eq("call", call), gt("folio", afterFolio)), Sorts.ascending("folio"), limit)
        .stream()
        .map(Stored::state)
        .toList();
  }

  Answer give(Answer answer, String actor) {
    Created<Answer> created = answers.create(answer.id(), answer.id(), answer.given(), actor);
    return created.repeated()
        ? answers.change(answer.id(), actor, existing -> existing.change(answer)).state()
        : created.stored().state();
  }
}
