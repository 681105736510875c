package org.convocatoria.plan.outline.messaging;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.convocatoria.messaging.inbox.WireType;
import org.convocatoria.words.Bilingual;

/** What a plan reads of a call. */
sealed interface CallEvent {

  /** A call was opened, or its data were brought up to date. */
  @WireType("submission.call-opened.v1")
  record CallOpened(State state) implements CallEvent {
    public CallOpened {
      requireNonNull(state);
    }

    record State(String call, List<Table> tables) {
      State {
        requireNonNull(call);
        requireNonNull(tables);
      }
    }

    record Table(String id, Bilingual name) {
      Table {
        requireNonNull(id);
        requireNonNull(name);
      }
    }
  }

  /** Everything else that submission tells. */
  record Ignored() implements CallEvent {}
}
