package org.convocatoria.submission.datarequest;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import org.bson.Document;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.submission.contribution.Dataset;
import org.convocatoria.test.KeptDocument;
import org.junit.jupiter.api.Test;

/** A data request as the first schema stored it is read by every later program. */
@SubmissionTest
class KeptRequestTest {

  private final MongoDatabase database;
  private final DataRequests requests;

  KeptRequestTest(MongoDatabase database, DataRequests requests) {
    this.database = database;
    this.requests = requests;
  }

  @Test
  void theFirstSchemaIsReadAndWhatWasOfficialStaysSo() {
    Document stored = KeptDocument.read("datarequest/stored-1.json");
    database.getCollection("dataRequests").insertOne(stored);
    DataRequest kept = requests.get(stored.getString("_id"));
    assertThat(kept.state()).isEqualTo(RequestState.ANSWERED);
    assertThat(kept.due()).isEqualTo(LocalDate.of(2014, 10, 3));
    assertThat(kept.answers())
        .extracting(each -> each.reply().data())
        .containsExactly(null, new Dataset(Dataset.Quality.OFFICIAL, null, null, null));
    assertThat(kept.answers().getLast().reply().reserved()).containsExactly("usuario");
    assertThat(kept.folios()).containsExactly("PEM-000005-8", "PEM-000006-6");
  }
}
