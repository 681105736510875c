package org.convocatoria.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.convocatoria.messaging.outbox.Aggregates;
import org.convocatoria.messaging.outbox.Bulk;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.messaging.outbox.ConcurrentChangeException;
import org.convocatoria.messaging.outbox.KeyReusedException;
import org.convocatoria.messaging.outbox.Stored;
import org.junit.jupiter.api.Test;

/**
 * What every aggregate's store keeps to, on whichever document store is at hand.
 *
 * @param <S> the aggregate's state
 * @param <E> its events
 */
public interface StoreContract<S, E> {

  /** The store under test. */
  Aggregates<S, E> store();

  /** A new aggregate with this id, and the event of its making. */
  Change<S, E> fresh(String id);

  /** A change that a fresh aggregate accepts. */
  Change<S, E> changed(S state);

  @Test
  default void whatWasKeptIsReadBackTheSame() {
    String id = id();
    Change<S, E> made = fresh(id);
    store().create(id, "fingerprint", made, "anonymous");
    assertThat(store().find(id).orElseThrow()).isEqualTo(new Stored<>(id, 1, made.state()));
    Change<S, E> change = changed(made.state());
    store().change(id, "test", _ -> change);
    assertThat(store().find(id).orElseThrow()).isEqualTo(new Stored<>(id, 2, change.state()));
  }

  @Test
  default void aRepeatedCreateFindsTheFirst() {
    String id = id();
    store().create(id, "fingerprint", fresh(id), "anonymous");
    var again = store().create(id, "fingerprint", fresh(id), "anonymous");
    assertThat(again.repeated()).isTrue();
    assertThat(store().find(id).orElseThrow().version()).isEqualTo(1);
  }

  @Test
  default void theSameKeyForSomethingElseIsRefused() {
    String id = id();
    store().create(id, "fingerprint", fresh(id), "anonymous");
    assertThatExceptionOfType(KeyReusedException.class)
        .isThrownBy(() -> store().create(id, "another", fresh(id), "anonymous"));
  }

  @Test
  default void aDecisionOnAnOutdatedStateIsRefused() {
    String id = id();
    Change<S, E> made = fresh(id);
    store().create(id, "fingerprint", made, "anonymous");
    store().changeSeen(id, 1, "test", this::changed);
    assertThatExceptionOfType(ConcurrentChangeException.class)
        .isThrownBy(() -> store().changeSeen(id, 1, "test", this::changed));
  }

  @Test
  default void manyAreMadeAtOnceAndARepeatMakesWhatIsMissing() {
    List<String> ids = Stream.generate(StoreContract::id).limit(3).toList();
    store().bulk().create(ids.subList(0, 2).stream().map(this::made).toList(), "test");
    store().bulk().create(ids.stream().map(this::made).toList(), "test");
    assertThat(ids).allMatch(id -> store().find(id).orElseThrow().version() == 1);
    assertThatExceptionOfType(KeyReusedException.class)
        .isThrownBy(
            () ->
                store()
                    .bulk()
                    .create(List.of(new Bulk.New<>(ids.getFirst(), "another", fresh(id()))), ""));
  }

  @Test
  default void manyAreChangedAtOnceEachFromItsOwnState() {
    List<String> ids = Stream.generate(StoreContract::id).limit(3).toList();
    store().bulk().create(ids.stream().map(this::made).toList(), "test");
    store().change(ids.getLast(), "test", this::changed);
    S after = store().find(ids.getLast()).orElseThrow().state();
    store()
        .bulk()
        .change(ids, "test", each -> each.equals(after) ? Change.none(each) : changed(each));
    assertThat(ids).allMatch(id -> store().find(id).orElseThrow().version() == 2);
  }

  private Bulk.New<S, E> made(String id) {
    return new Bulk.New<>(id, "fingerprint", fresh(id));
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }
}
