package org.convocatoria.service.access;

import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.convocatoria.pages.language.Paths;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Trusts nothing but the gateway's short-lived tokens for this very service. */
@Configuration(proxyBeanMethods = false)
@Import(RefusedTables.class)
public class AccessConfiguration implements WebMvcConfigurer {

  private static final Duration KEYS_WITHIN = Duration.ofSeconds(3);

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new AccessRules());
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new Callers());
  }

  @Bean
  SecurityFilterChain serviceSecurity(HttpSecurity http) {
    return http.csrf(csrf -> csrf.disable())
        .headers(
            headers -> headers.defaultsDisabled().addHeaderWriter(AccessConfiguration::keepOut))
        .sessionManagement(sessions -> sessions.sessionCreationPolicy(STATELESS))
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/livez", "/readyz", "/actuator/prometheus")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .oauth2ResourceServer(server -> server.jwt(jwt -> {}))
        .build();
  }

  /** A method that an address does not have is refused where it is known which ones it has. */
  @Bean
  HttpFirewall firewall() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setUnsafeAllowAnyHttpMethod(true);
    return firewall;
  }

  /** Each filter of the chain would be measured by itself, which nobody reads. */
  @Bean
  SecurityObservationSettings securityObservations() {
    return SecurityObservationSettings.noObservations();
  }

  /** What is for one person stays out of every cache; the rest is asked for again each time. */
  private static void keepOut(HttpServletRequest request, HttpServletResponse response) {
    if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
      boolean personal = Paths.isPersonal(request.getRequestURI());
      response.setHeader(HttpHeaders.CACHE_CONTROL, personal ? "no-store" : "no-cache");
      if (personal) {
        response.setHeader("X-Robots-Tag", "noindex");
      }
    }
  }

  @Bean
  FilterRegistrationBean<KeysAwayFilter> keysAway() {
    FilterRegistrationBean<KeysAwayFilter> filter =
        new FilterRegistrationBean<>(new KeysAwayFilter());
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }

  @Bean
  JwtDecoder jwtDecoder(
      @Value("${convocatoria.jwks-url}") String keys,
      @Value("${spring.application.name}") String service) {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSetUri(keys)
            .jwsAlgorithm(SignatureAlgorithm.ES256)
            .restOperations(patient())
            .build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<Jwt>(
            ending(),
            new JwtIssuerValidator("convocatoria-gateway"),
            new JwtClaimValidator<List<String>>(
                "aud", audience -> audience != null && audience.contains(service))));
    return new RememberedTokens(decoder, Clock.systemUTC());
  }

  /** The library lets a token without an end live for ever. */
  private static JwtTimestampValidator ending() {
    JwtTimestampValidator validator = new JwtTimestampValidator(Duration.ofSeconds(10));
    validator.setAllowEmptyExpiryClaim(false);
    return validator;
  }

  /** The library's half second is too short while everything on a machine starts. */
  private static RestTemplate patient() {
    SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
    requests.setConnectTimeout(KEYS_WITHIN);
    requests.setReadTimeout(KEYS_WITHIN);
    return new RestTemplate(requests);
  }
}
