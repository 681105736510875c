package org.convocatoria.gateway.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.convocatoria.gateway.GatewaySettings;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LinkSecretsTest {

  /** Notification-service writes the mail, and is held to the same samples. */
  @Test
  void linksAndCodesAreThoseOfTheContract() throws IOException {
    JsonNode contract =
        new JsonMapper()
            .readTree(Path.of("../contracts/links/personal-links.sample.json").toFile());
    LinkSecrets secrets = secrets(contract.at("/key").asString());
    JsonNode link = sample(contract, "account");
    JsonNode code = sample(contract, "login-code");
    assertThat(secrets.link(link.at("/id").asString(), link.at("/generation").asInt()))
        .isEqualTo(link.at("/secret").asString());
    assertThat(secrets.code(code.at("/id").asString())).isEqualTo(code.at("/secret").asString());
  }

  @Test
  void anotherAccountOrGenerationIsAnotherLink() {
    LinkSecrets secrets = secrets("x".repeat(32));
    assertThat(secrets.link("a", 1))
        .isNotEqualTo(secrets.link("a", 2))
        .isNotEqualTo(secrets.link("b", 1))
        .hasSize(43);
  }

  private static JsonNode sample(JsonNode contract, String purpose) {
    return contract
        .at("/secrets")
        .valueStream()
        .filter(each -> each.at("/purpose").asString().equals(purpose))
        .findFirst()
        .orElseThrow();
  }

  private static LinkSecrets secrets(String key) {
    return new LinkSecrets(
        new GatewaySettings(
            Map.of(),
            URI.create("https://plan.example.org"),
            "",
            "",
            null,
            key,
            "mail",
            new GatewaySettings.Oidc("", "", "", "")));
  }
}
