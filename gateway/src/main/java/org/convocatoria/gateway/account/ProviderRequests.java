package org.convocatoria.gateway.account;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.convocatoria.gateway.edge.HostCookie;
import org.convocatoria.gateway.edge.Sealing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what a login at the provider began with in the browser that began it, sealed, so that every
 * instance can go on with it and no other browser can.
 */
@Component
class ProviderRequests implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

  private static final String COOKIE = "__Host-proveedor";
  private static final String PURPOSE = "provider";

  /** As long as somebody may take at the provider. */
  private static final Duration LIFE = Duration.ofMinutes(10);

  private final Sealing sealing;
  private final ProviderRegistration registration;
  private final JsonMapper mapper;
  private final Clock clock;

  /** What the response is compared with. */
  record Kept(String state, Map<String, String> attributes, Instant until) {}

  ProviderRequests(
      Sealing sealing, ProviderRegistration registration, JsonMapper mapper, Clock clock) {
    this.sealing = sealing;
    this.registration = registration;
    this.mapper = mapper;
    this.clock = clock;
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, COOKIE);
    ClientRegistration client = registration.findByRegistrationId(ProviderRegistration.ID);
    if (cookie == null || client == null) {
      return null;
    }
    return sealing
        .open(PURPOSE, cookie.getValue())
        .map(this::read)
        .filter(kept -> clock.instant().isBefore(kept.until()))
        .filter(kept -> kept.state().equals(request.getParameter("state")))
        .map(kept -> request(client, kept))
        .orElse(null);
  }

  @Override
  public void saveAuthorizationRequest(
      @Nullable OAuth2AuthorizationRequest authorization,
      HttpServletRequest request,
      HttpServletResponse response) {
    String state = authorization == null ? null : authorization.getState();
    if (authorization == null || state == null) {
      set("", Duration.ZERO, response);
      return;
    }
    Map<String, String> attributes = new HashMap<>();
    authorization.getAttributes().forEach((name, value) -> attributes.put(name, value.toString()));
    Kept kept = new Kept(state, attributes, clock.instant().plus(LIFE));
    set(sealing.seal(PURPOSE, mapper.writeValueAsString(kept)), LIFE, response);
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
      HttpServletRequest request, HttpServletResponse response) {
    OAuth2AuthorizationRequest kept = loadAuthorizationRequest(request);
    set("", Duration.ZERO, response);
    return kept;
  }

  private static OAuth2AuthorizationRequest request(ClientRegistration client, Kept kept) {
    return OAuth2AuthorizationRequest.authorizationCode()
        .authorizationUri(requireNonNull(client.getProviderDetails().getAuthorizationUri()))
        .clientId(client.getClientId())
        .redirectUri(client.getRedirectUri())
        .scopes(client.getScopes())
        .state(kept.state())
        .attributes(all -> all.putAll(kept.attributes()))
        .build();
  }

  private @Nullable Kept read(String text) {
    try {
      return mapper.readValue(text, Kept.class);
    } catch (JacksonException _) {
      return null;
    }
  }

  private static void set(String value, Duration life, HttpServletResponse response) {
    response.addHeader(HttpHeaders.SET_COOKIE, HostCookie.of(COOKIE, value, life).toString());
  }
}
