package org.convocatoria.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoOperationTimeoutException;
import com.mongodb.MongoSocketOpenException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonMaximumSizeExceededException;
import org.bson.BsonString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a caller may be told about a write that failed in one of the driver's many ways. */
class StoreErrorsTest {

  private static final ServerAddress ADDRESS = new ServerAddress("store.example.org");

  private final MongoClient client = MongoClients.create("mongodb://127.0.0.1:1");
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final StoreErrors errors =
      new StoreErrors(
          client.getDatabase("test").getCollection("notes"), new RelayMetrics(registry));

  @AfterEach
  void close() {
    client.close();
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new MongoTimeoutException("no server"), StoreUnavailableException.class),
        Arguments.of(
            new MongoSocketOpenException("refused", ADDRESS, new IllegalStateException()),
            StoreUnavailableException.class),
        Arguments.of(command(14031), StoreUnavailableException.class),
        Arguments.of(
            new MongoOperationTimeoutException("timeoutMS is over"), OutcomeUnknownException.class),
        Arguments.of(new MongoSocketReadException("ended", ADDRESS), OutcomeUnknownException.class),
        Arguments.of(command(64), OutcomeUnknownException.class),
        Arguments.of(command(10334), DocumentTooLargeException.class),
        Arguments.of(command(17419), DocumentTooLargeException.class),
        Arguments.of(write(10334), DocumentTooLargeException.class),
        Arguments.of(
            new BsonMaximumSizeExceededException("17 MB"), DocumentTooLargeException.class),
        Arguments.of(command(13), MongoCommandException.class),
        Arguments.of(write(121), MongoWriteException.class));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void aFailedChangeMeans(RuntimeException failure, Class<? extends Exception> told) {
    Throwable thrown =
        catchThrowable(
            () ->
                errors.writing(
                    () -> {
                      throw failure;
                    }));
    assertThat(thrown).isExactlyInstanceOf(told);
    assertThat(registry.find("convocatoria.outbox.write.unknown").counters())
        .hasSize(told == OutcomeUnknownException.class ? 1 : 0);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void aFailedInsertMeansTheSame(RuntimeException failure, Class<? extends Exception> told) {
    Throwable thrown =
        catchThrowable(
            () ->
                errors.inserting(
                    "id",
                    () -> {
                      throw failure;
                    }));
    assertThat(thrown).isExactlyInstanceOf(told);
  }

  private static MongoException command(int code) {
    return new MongoCommandException(
        new BsonDocument("ok", new BsonInt32(0))
            .append("code", new BsonInt32(code))
            .append("errmsg", new BsonString("refused")),
        ADDRESS);
  }

  private static MongoException write(int code) {
    return new MongoWriteException(
        new WriteError(code, "refused", new BsonDocument()), ADDRESS, Set.of());
  }
}
