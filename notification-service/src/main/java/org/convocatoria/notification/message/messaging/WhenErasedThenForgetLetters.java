package org.convocatoria.notification.message.messaging;

import java.util.Optional;
import org.bson.Document;
import org.convocatoria.messaging.inbox.Rule;
import org.convocatoria.messaging.inbox.Source;
import org.convocatoria.messaging.inbox.Work;
import org.convocatoria.messaging.topic.ReadTopic;
import org.convocatoria.notification.message.Messages;
import org.springframework.stereotype.Component;

/**
 * Nobody who was erased is written to any more, and what was written is forgotten. The requests go
 * from their topic too, as soon as this service has read what came before the erasure.
 */
@Component
class WhenErasedThenForgetLetters implements Rule<ErasureEvent> {

  private static final String ORIGIN = "origin";
  private static final String READ_UNTIL = "readUntil";

  private final Messages messages;
  private final ReadTopic requests;

  WhenErasedThenForgetLetters(Messages messages, ReadTopic requests) {
    this.messages = messages;
    this.requests = requests;
  }

  @Override
  public String purpose() {
    return "forget-letters";
  }

  @Override
  public Optional<Document> due(Source source, ErasureEvent event) {
    return switch (event) {
      case ErasureEvent.ContributionErased(ErasureEvent.State state) ->
          Optional.of(new Document(ORIGIN, state.origin() == null ? null : state.origin().id()));
      case ErasureEvent.ContactsDeleted _,
          ErasureEvent.ProposalErased _,
          ErasureEvent.ReasonErased _ ->
          Optional.of(new Document(ORIGIN, null));
      case ErasureEvent.Ignored _ -> Optional.empty();
    };
  }

  @Override
  public void perform(Work work) {
    messages.forget(work.key());
    String origin = work.task().getString(ORIGIN);
    if (origin != null) {
      messages.forget(origin);
    }
    Document task =
        work.decide(
            known ->
                known.containsKey(READ_UNTIL)
                    ? known
                    : known.append(READ_UNTIL, new Document(requests.ends())));
    requests.forget(task.get(READ_UNTIL, Document.class));
  }
}
