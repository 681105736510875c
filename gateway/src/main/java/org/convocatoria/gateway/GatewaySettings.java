package org.convocatoria.gateway;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the gateway is told by its environment.
 *
 * @param service base address of each service, by its name in lower case
 * @param publicUrl the address people reach the platform at
 * @param secret 32 random bytes, base64url: keys the sealed cookies
 * @param metricsToken bearer token a metrics collector must show
 * @param accountsFile JSON list of the first staff accounts; read once, into an empty store
 * @param linkKey key of what mailed links and codes say; the same as notification-service's
 * @param secondFactor {@code mail}: whoever has an address in their account is asked for a mailed
 *     code beside the password; {@code off}: nobody is
 * @param oidc another's OpenID Connect provider, by which staff may sign in
 */
@ConfigurationProperties("convocatoria")
public record GatewaySettings(
    Map<String, URI> service,
    URI publicUrl,
    String secret,
    String metricsToken,
    @Nullable Path accountsFile,
    String linkKey,
    String secondFactor,
    Oidc oidc) {

  /**
   * An OpenID Connect provider; none where the issuer is empty.
   *
   * @param issuer its address, below which its configuration is found
   * @param name what its button is called
   */
  public record Oidc(String issuer, String clientId, String clientSecret, String name) {

    /** True if a provider is set up. */
    public boolean given() {
      return !issuer.isEmpty();
    }
  }

  /** True if people get a code by mail in addition to their password. */
  public boolean mailsCodes() {
    return !secondFactor.equals("off");
  }
}
