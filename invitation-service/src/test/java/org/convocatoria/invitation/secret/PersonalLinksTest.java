package org.convocatoria.invitation.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.convocatoria.service.secret.KeyedHash;
import org.convocatoria.test.Contracts;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PersonalLinksTest {

  private static final String KEY = "bGluay1rZXktb2YtdGhlLXRlc3QtMzItYnl0ZXMtbG8";
  private static final String ID = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";

  private final PersonalLinks links =
      new PersonalLinks(KEY, new KeyedHash("c2VjcmV0LW9mLXRoZS10ZXN0LTMyLWJ5dGVzLWxvbmc"));

  /** The notification service computes what is checked here, against the same samples. */
  @Test
  void linksAndCodesAreThoseOfTheContract() {
    JsonNode contract = Contracts.json("links/personal-links.sample.json");
    assertThat(contract.at("/key").asString()).isEqualTo(KEY);
    assertThat(contract.at("/secrets").valueStream())
        .filteredOn(each -> !each.at("/purpose").asString().equals("login-code"))
        .isNotEmpty()
        .allSatisfy(this::isComputed);
  }

  private void isComputed(JsonNode contract) {
    String id = contract.at("/id").asString();
    String secret = contract.at("/secret").asString();
    int generation = contract.at("/generation").asInt();
    String purpose = contract.at("/purpose").asString();
    if (purpose.equals(PersonalLinks.CODE)) {
      assertThat(links.codeHash(id, generation)).isEqualTo(links.codeHash(secret));
    } else {
      assertThat(links.token(purpose, id, generation)).isEqualTo(secret);
    }
  }

  @Test
  void aCodeMayBeWrittenAsPeopleWriteIt() {
    assertThat(links.codeHash(" paf9u 9s7k5 ")).isEqualTo(links.codeHash("PAF9U-9S7K5"));
  }

  @Test
  void purposeAndGenerationMakeAnotherSecret() {
    String rsvp = links.token(PersonalLinks.RSVP, ID, 1);
    assertThat(links.token(PersonalLinks.UNSUBSCRIBE, ID, 1)).isNotEqualTo(rsvp);
    assertThat(links.token(PersonalLinks.RSVP, ID, 2)).isNotEqualTo(rsvp);
    assertThat(links.hash(rsvp)).doesNotContain(rsvp);
  }

  @Test
  void aTokenIsKnownWithWhatStandsAroundItsLink() {
    String token = links.token(PersonalLinks.RSVP, ID, 1);
    for (String around :
        List.of(".", ",", ")", "]", ">", "\"", "'", "»", "”", "…", "_", "\u00a0", "\u200b")) {
      assertThat(links.hash(token + around)).as(around).isEqualTo(links.hash(token));
    }
    assertThat(links.hash("\u200b" + token + ").")).isEqualTo(links.hash(token));
    for (String other : List.of(token + "a", token.substring(1), "a" + token, token + ".a")) {
      assertThat(links.hash(other)).as(other).isNotEqualTo(links.hash(token));
    }
  }
}
