package org.convocatoria.submission.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.test.KeptDocument;
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
  void theFirstSchemaIsRead() {
    Contribution kept =
        converter.read(
            Contribution.class,
            KeptContributions.SCHEMA
                .steps()
                .getFirst()
                .apply(KeptDocument.read("contribution/stored-1.json")));
    assertThat(kept.access()).isEqualTo(Access.first("hash"));
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
    assertThat(kept.told()).isNull();
    assertThat(kept.visibility()).isEqualTo(Visibility.OPEN);
  }
}
