package org.convocatoria.submission.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.convocatoria.submission.SubmissionTest;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/** A contribution as the first schema stored it is read by every later program. */
@SubmissionTest
class KeptContributionTest {

  private final MongoConverter converter;

  KeptContributionTest(MongoConverter converter) {
    this.converter = converter;
  }

  @Test
  void theFirstSchemaIsRead() throws IOException {
    Contribution kept = converter.read(Contribution.class, document("stored-1.json"));
    assertThat(kept.folio()).isEqualTo("PEM-000123-7");
    assertThat(kept.decisions())
        .containsExactly(
            new Decided.Admitted(Instant.parse("2014-09-15T16:00:00Z"), List.of("MOV")),
            new Decided.Withdrawn(Instant.parse("2014-09-16T16:00:00Z")));
    assertThat(kept.status()).isEqualTo(Status.WITHDRAWN);
    assertThat(kept.content().municipality()).isEqualTo("lerdo");
    assertThat(kept.arrival().sample()).isTrue();
    assertThat(kept.attachments()).extracting(Attachment::id).containsExactly("1");
    assertThat(kept.mailing().count()).isEqualTo(1);
  }

  private static Document document(String name) throws IOException {
    try (InputStream in = KeptContributionTest.class.getResourceAsStream("/contribution/" + name)) {
      return Document.parse(
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
