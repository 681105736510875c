package org.convocatoria.workshop.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.convocatoria.messaging.outbox.Aggregates;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.messaging.outbox.Outbox;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.messaging.outbox.Stored;
import org.convocatoria.test.StoreContract;
import org.convocatoria.workshop.RunningWorkshops;
import org.junit.jupiter.api.Test;

@RunningWorkshops
class ResultsStoreTest implements StoreContract<Result, ResultEvent> {

  private static final int AT_ONCE = 24;

  private final Aggregates<Result, ResultEvent> store;
  private final List<Results> instances;

  ResultsStoreTest(Outbox outbox, Publishing<Result, ResultEvent> publishing) {
    this.store = outbox.aggregates("contractResults", Result.class, publishing);
    this.instances = List.of(new Results(outbox, publishing), new Results(outbox, publishing));
  }

  @Override
  public Aggregates<Result, ResultEvent> store() {
    return store;
  }

  @Override
  public Change<Result, ResultEvent> fresh(String id) {
    return Result.record(
        id, SampleResults.MOBILITY, 1, SampleResults.oneFare(), "mesa-mov", SampleResults.NOW);
  }

  @Override
  public Change<Result, ResultEvent> changed(Result state) {
    return state.correct(SampleResults.corrected(), "mesa-mov", SampleResults.NOW);
  }

  @Test
  void twoInstancesNeverGiveTheSameNumber() throws InterruptedException, ExecutionException {
    Result.Origin origin = new Result.Origin("a-call-of-its-own", "t1", "MOV", false);
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Result>> recording = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < AT_ONCE; i++) {
        Results instance = instances.get(i % 2);
        recording.add(
            threads.submit(
                () -> {
                  start.await();
                  return create(instance, UUID.randomUUID().toString(), origin);
                }));
      }
      start.countDown();
    }
    List<Integer> numbers = new ArrayList<>();
    for (Future<Result> each : recording) {
      numbers.add(each.get().ordinal());
    }
    assertThat(numbers).doesNotHaveDuplicates().hasSize(AT_ONCE).contains(1, AT_ONCE);
  }

  @Test
  void aRepeatFindsTheFirstUnderItsNumber() {
    Result.Origin origin = new Result.Origin("another-call", "t1", "SUS", false);
    String id = UUID.randomUUID().toString();
    Result first = create(instances.getFirst(), id, origin);
    create(instances.getFirst(), UUID.randomUUID().toString(), origin);
    assertThat(create(instances.getLast(), id, origin)).isEqualTo(first);
    assertThat(instances.getFirst().standingOfTable("another-call", "SUS"))
        .extracting(Stored::state)
        .extracting(Result::number)
        .containsExactly("SUS-1", "SUS-2");
  }

  @Test
  void theNumberOfAWithdrawnResultIsNotGivenAgain() {
    Result.Origin origin = new Result.Origin("a-third-call", "t1", "ECO", false);
    Results results = instances.getFirst();
    Result first = create(results, UUID.randomUUID().toString(), origin);
    results.change(first.id(), "mesa-eco", r -> r.withdraw(null, "mesa-eco", SampleResults.NOW));
    assertThat(create(results, UUID.randomUUID().toString(), origin).number()).isEqualTo("ECO-2");
  }

  private static Result create(Results results, String id, Result.Origin origin) {
    return results.create(
        id,
        "fingerprint",
        origin,
        ordinal ->
            Result.record(
                id, origin, ordinal, SampleResults.oneFare(), "mesa-mov", SampleResults.NOW),
        "mesa-mov");
  }
}
