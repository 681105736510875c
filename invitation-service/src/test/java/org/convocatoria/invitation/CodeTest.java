package org.convocatoria.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import org.convocatoria.invitation.secret.PersonalLinks;
import org.convocatoria.invitation.workshop.Workshops;
import org.convocatoria.test.ServiceApi;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The code that is dictated by telephone instead of the link. */
@InvitationServiceTest
class CodeTest {

  private final Api api;
  private final Staff staff;

  CodeTest(@LocalServerPort int port, Workshops workshops, PersonalLinks links) {
    this.api = new Api(port);
    this.staff = new Staff(api, workshops, links);
  }

  @Test
  void aCodeLeadsToItsInvitationThoughOthersTriedWrongOnes() {
    String invitation = staff.invited(1, "2044-10-10T18:00:00-06:00").getFirst();
    String code = CodeOfLetters.of(invitation);
    ServiceApi.Answer found = send(code.toLowerCase(java.util.Locale.ROOT).replace("-", " "));
    assertThat(found.status()).isEqualTo(200);
    assertThat("/i/" + found.at("/token")).isEqualTo(staff.link(invitation));
    for (int i = 0; i < 10; i++) {
      assertThat(send("AAAAA-AAAA" + "BCDEFGHJKL".charAt(i)).status()).isEqualTo(404);
    }
    assertThat(send(code).status()).isEqualTo(200);
  }

  private ServiceApi.Answer send(String code) {
    return api.post("/i", Api.anonymous(), "{\"code\": \"" + code + "\"}");
  }
}
