package org.convocatoria.notification.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import org.convocatoria.notification.message.MailRequest.Link;
import org.convocatoria.test.Contracts;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PersonalLinksTest {

  private static final String KEY = "bGluay1rZXktb2YtdGhlLXRlc3QtMzItYnl0ZXMtbG8";

  private final PersonalLinks links = new PersonalLinks(KEY, "https://plan.example.org");

  @Test
  void aLinkLeadsToItsPageAndCarries32Bytes() {
    assertThat(resolved("rsvp", "a", 1))
        .matches("https://plan\\.example\\.org/i/[A-Za-z0-9_-]{43}");
    assertThat(resolved("unsubscribe", "a", 1)).startsWith("https://plan.example.org/u/");
  }

  /** The invitation service checks what is computed here, against the same samples. */
  @Test
  void linksAndCodesAreThoseOfTheContract() {
    JsonNode contract = Contracts.json("links/personal-links.sample.json");
    assertThat(contract.at("/key").asString()).isEqualTo(KEY);
    assertThat(contract.at("/secrets").valueStream())
        .isNotEmpty()
        .allSatisfy(
            each ->
                assertThat(
                        resolved(
                            each.at("/purpose").asString(),
                            each.at("/id").asString(),
                            each.at("/generation").asInt()))
                    .endsWith(each.at("/secret").asString()));
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
