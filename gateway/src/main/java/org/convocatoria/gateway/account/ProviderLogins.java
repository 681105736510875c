package org.convocatoria.gateway.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.convocatoria.gateway.account.Logins.Kind;
import org.convocatoria.gateway.edge.LoginCookie;
import org.convocatoria.gateway.edge.OtherWaysIn;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Signing in at an OpenID Connect provider, where one is set up. The provider says who somebody is,
 * by an address that it has verified; an account says what they may do. Nobody gets in without one,
 * and none is made for them. The provider answers for a second factor.
 */
@Component
class ProviderLogins implements OtherWaysIn {

  static final String BEGIN = "/personal/entrar/proveedor";

  private static final Logger log = LoggerFactory.getLogger(ProviderLogins.class);

  private static final String LOGIN_PAGE = "/personal/entrar";

  /** In place of a password: no password has this hash. */
  private static final String NO_PASSWORD = "{provider}";

  private final ProviderRegistration registration;
  private final ProviderRequests requests;
  private final Accounts accounts;
  private final Administrators administrators;
  private final Logins logins;
  private final Clock clock;

  ProviderLogins(
      ProviderRegistration registration,
      ProviderRequests requests,
      Accounts accounts,
      Administrators administrators,
      Logins logins,
      Clock clock) {
    this.registration = registration;
    this.requests = requests;
    this.accounts = accounts;
    this.administrators = administrators;
    this.logins = logins;
    this.clock = clock;
  }

  @Override
  public void add(HttpSecurity http) {
    if (!registration.given()) {
      return;
    }
    http.oauth2Login(
        login ->
            login
                .withObjectPostProcessor(leadingBack())
                .loginPage(LOGIN_PAGE)
                .clientRegistrationRepository(registration)
                .authorizedClientRepository(new NoTokensKept())
                .authorizationEndpoint(
                    at -> at.baseUri(BEGIN).authorizationRequestRepository(requests))
                .redirectionEndpoint(at -> at.baseUri(ProviderRegistration.BACK))
                .successHandler(this::enter)
                .failureHandler(this::refuse));
  }

  private void enter(HttpServletRequest request, HttpServletResponse response, Authentication who) {
    Optional<Account> account =
        Optional.ofNullable(who.getPrincipal())
            .filter(OidcUser.class::isInstance)
            .map(OidcUser.class::cast)
            .filter(user -> Boolean.TRUE.equals(user.getEmailVerified()))
            .map(OidcUser::getEmail)
            .flatMap(accounts::withAddress)
            .flatMap(this::usable);
    if (account.isEmpty()) {
      go(LOGIN_PAGE + "?proveedor=sin-cuenta", response);
      return;
    }
    Logins.Begun login = logins.begin(account.get(), Kind.BROWSER, request.getRemoteAddr());
    response.addHeader(
        HttpHeaders.SET_COOKIE, LoginCookie.of(login.id(), Kind.BROWSER.life()).toString());
    go("/personal", response);
  }

  /** The account, if it may be used now; an invitation is accepted by coming. */
  private Optional<Account> usable(Account account) {
    Account.State state = account.state(clock.instant());
    if (state != Account.State.INVITED) {
      return state == Account.State.ACTIVE ? Optional.of(account) : Optional.empty();
    }
    Account after =
        accounts
            .change(
                account.username(),
                account.username(),
                now ->
                    Change.of(
                        now.password() == null ? now.withPassword(NO_PASSWORD) : now,
                        "provider-linked"))
            .account();
    administrators.count(after);
    return Optional.of(after).filter(now -> now.state(clock.instant()) == Account.State.ACTIVE);
  }

  private void refuse(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e) {
    log.warn("A login at the provider failed: {}", e.getClass().getName());
    go(LOGIN_PAGE + "?proveedor=no", response);
  }

  /** To an address of this host, whatever name it was asked for by. */
  private static void go(String path, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader(HttpHeaders.LOCATION, path);
  }

  /** Where the provider cannot be asked for its configuration, its button leads back. */
  private ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> leadingBack() {
    return new ObjectPostProcessor<>() {
      @Override
      public <T extends OAuth2AuthorizationRequestRedirectFilter> T postProcess(T filter) {
        filter.setAuthenticationFailureHandler(ProviderLogins.this::refuse);
        return filter;
      }
    };
  }

  /** Its tokens open nothing that is needed here. */
  private static final class NoTokensKept implements OAuth2AuthorizedClientRepository {

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // as the library declares it
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
        String registration, Authentication principal, HttpServletRequest request) {
      return null;
    }

    @Override
    public void saveAuthorizedClient(
        OAuth2AuthorizedClient client,
        Authentication principal,
        HttpServletRequest request,
        HttpServletResponse response) {
      // nothing to keep
    }

    @Override
    public void removeAuthorizedClient(
        String registration,
        Authentication principal,
        HttpServletRequest request,
        HttpServletResponse response) {
      // nothing was kept
    }
  }
}
