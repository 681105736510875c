package org.convocatoria.notification.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import org.convocatoria.notification.message.MailRequest.Link;
import org.junit.jupiter.api.Test;

class PersonalLinksTest {

  private final PersonalLinks links =
      new PersonalLinks("bGluay1rZXktb2YtdGhlLXRlc3QtMzItYnl0ZXMtbG8", "https://plan.example.org");

  @Test
  void aLinkLeadsToItsPageAndCarries32Bytes() {
    assertThat(resolved("rsvp", "a", 1))
        .matches("https://plan\\.example\\.org/i/[A-Za-z0-9_-]{43}");
    assertThat(resolved("unsubscribe", "a", 1)).startsWith("https://plan.example.org/u/");
  }

  /** The invitation service's test has the same values: both must compute the same links. */
  @Test
  void linksAndCodesAreTheOnesThatAreCheckedElsewhere() {
    String id = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";
    assertThat(resolved("rsvp", id, 1))
        .isEqualTo("https://plan.example.org/i/CpxtWFLIe12Yo1a2EGIS1BQt1tE8jL5rJJSxMQPp9Bo");
    assertThat(resolved("code", id, 1)).isEqualTo("PAF9U-9S7K5");
  }

  @Test
  void theSameOwnerAlwaysGetsTheSameLink() {
    assertThat(resolved("rsvp", "a", 1)).isEqualTo(resolved("rsvp", "a", 1));
  }

  @Test
  void purposeOwnerAndGenerationEachMakeAnotherSecret() {
    assertThat(
            List.of(
                secret("rsvp", "a", 1),
                secret("unsubscribe", "a", 1),
                secret("rsvp", "b", 1),
                secret("rsvp", "a", 2)))
        .doesNotHaveDuplicates();
  }

  @Test
  void aCodeCanBeDictated() {
    assertThat(resolved("code", "a", 1)).matches("[A-HJ-NP-Z2-9]{5}-[A-HJ-NP-Z2-9]{5}");
  }

  @Test
  void aLinkThatLeadsNowhereIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> resolved("login", "a", 1));
  }

  private String secret(String purpose, String id, int generation) {
    String link = resolved(purpose, id, generation);
    return link.substring(link.lastIndexOf('/'));
  }

  private String resolved(String purpose, String id, int generation) {
    return links
        .resolve(List.of(new Link("name", purpose, id, generation)), Locale.of("es"))
        .getOrDefault("name", "");
  }
}
