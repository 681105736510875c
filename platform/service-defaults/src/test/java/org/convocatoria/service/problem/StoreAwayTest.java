package org.convocatoria.service.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoOperationTimeoutException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import com.mongodb.connection.ClusterId;
import com.mongodb.connection.ServerId;
import java.util.List;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpStatus;

/** However the driver says that the store is away, the caller hears 503, not that we failed. */
class StoreAwayTest {

  private static final ServerAddress ADDRESS = new ServerAddress("store.example.org");

  static Stream<Exception> outages() {
    return Stream.of(
        new MongoTimeoutException("nobody there"),
        new MongoSocketReadException("the stream ended", ADDRESS),
        new MongoConnectionPoolClearedException(new ServerId(new ClusterId(), ADDRESS), null),
        new MongoNotPrimaryException(new BsonDocument(), ADDRESS),
        new MongoNodeIsRecoveringException(new BsonDocument(), ADDRESS));
  }

  @ParameterizedTest
  @MethodSource("outages")
  void isToldAsSuch(Exception outage) {
    ProblemException problem = new Explanations(List.of(), List.of()).of(outage);
    assertThat(problem.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    assertThat(problem.code()).isEqualTo("store-unavailable");
  }

  @Test
  void aWriteThatRanOutOfTimeMayHaveBeenKept() {
    ProblemException problem =
        new Explanations(List.of(), List.of())
            .of(new MongoOperationTimeoutException("timeoutMS is over"));
    assertThat(problem.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    assertThat(problem.code()).isEqualTo("outcome-unknown");
  }
}
