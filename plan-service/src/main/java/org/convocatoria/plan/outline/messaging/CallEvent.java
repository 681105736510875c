package org.convocatoria.plan.outline.messaging;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.convocatoria.messaging.inbox.WireType;

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

    record Table(String id, Words name) {
      Table {
        requireNonNull(id);
        requireNonNull(name);
      }
    }

    record Words(String es, String en) {
      Words {
        requireNonNull(es);
        requireNonNull(en);
      }
    }
  }

  /** Everything else that submission tells. */
  record Ignored() implements CallEvent {}
}
