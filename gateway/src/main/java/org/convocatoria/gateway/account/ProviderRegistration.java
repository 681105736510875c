package org.convocatoria.gateway.account;

import org.convocatoria.gateway.GatewaySettings;
import org.convocatoria.gateway.GatewaySettings.Oidc;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;

/**
 * What is known of the OpenID Connect provider. Its configuration is asked for with the first login
 * there: one that is away must not keep the gateway from starting.
 */
@Component
class ProviderRegistration implements ClientRegistrationRepository {

  static final String ID = "oidc";

  /** Where the provider sends people back to; it has to be registered there. */
  static final String BACK = "/personal/entrar/vuelta/" + ID;

  private final GatewaySettings settings;
  private volatile @Nullable ClientRegistration found;

  ProviderRegistration(GatewaySettings settings) {
    this.settings = settings;
  }

  boolean given() {
    return settings.oidc().given();
  }

  @Override
  public @Nullable ClientRegistration findByRegistrationId(String id) {
    if (!id.equals(ID) || !given()) {
      return null;
    }
    ClientRegistration known = found;
    if (known == null) {
      known = ask(settings.oidc());
      found = known;
    }
    return known;
  }

  private ClientRegistration ask(Oidc provider) {
    return ClientRegistrations.fromIssuerLocation(provider.issuer())
        .registrationId(ID)
        .clientId(provider.clientId())
        .clientSecret(provider.clientSecret())
        .scope("openid", "email")
        .redirectUri(settings.publicUrl() + BACK)
        .build();
  }
}
