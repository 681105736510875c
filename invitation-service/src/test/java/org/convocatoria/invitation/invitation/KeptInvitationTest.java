package org.convocatoria.invitation.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.convocatoria.invitation.InvitationServiceTest;
import org.convocatoria.invitation.expert.Capacity;
import org.convocatoria.test.KeptDocument;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/** An invitation as the first schema stored it is read by every later program. */
@InvitationServiceTest
class KeptInvitationTest {

  private final MongoConverter converter;

  KeptInvitationTest(MongoConverter converter) {
    this.converter = converter;
  }

  @Test
  void theFirstSchemaIsRead() {
    Invitation kept =
        converter.read(Invitation.class, KeptDocument.read("invitation/stored-1.json"));
    assertThat(kept.seat()).isEqualTo(new Invitation.Seat("t1", "MOV", Capacity.SOCIAL, 1));
    assertThat(kept.sending())
        .isEqualTo(new Sending.Offered(Instant.parse("2014-09-15T16:00:00Z"), "w-1"));
    assertThat(kept.replies())
        .containsExactly(
            new Reply.Accepted(Instant.parse("2014-09-16T16:00:00Z")),
            new Reply.Declined(Instant.parse("2014-09-17T16:00:00Z"), "w-2"));
    assertThat(kept.status()).isEqualTo(InvitationStatus.DECLINED);
    assertThat(kept.deadline()).isEqualTo(OffsetDateTime.parse("2014-09-30T18:00:00-05:00"));
    assertThat(kept.entrySequence()).isEqualTo(2);
    assertThat(kept.mailing().latest()).isNotNull();
  }
}
