package org.convocatoria.gateway.edge;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.convocatoria.pages.language.Language;
import org.convocatoria.pages.language.Paths;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Who may pass at all: staff addresses need someone signed in. What their role allows is decided by
 * the service that owns the data.
 */
@Configuration(proxyBeanMethods = false)
class AccessRules {

  /** The authority of the metrics collector. */
  static final String METRICS = "metrics";

  @Bean
  SecurityFilterChain access(
      HttpSecurity http,
      @Qualifier("credentials") Filter credentials,
      OtherWaysIn otherWays,
      Problems problems) {
    otherWays.add(http);
    return http.csrf(AbstractHttpConfigurer::disable)
        .headers(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(
            paths ->
                paths
                    .requestMatchers("/personal/entrar", "/personal/entrar/**")
                    .permitAll()
                    .requestMatchers("/api/staff/**", "/personal", "/personal/**")
                    .authenticated()
                    .requestMatchers("/actuator/**")
                    .hasAuthority(METRICS)
                    .anyRequest()
                    .permitAll())
        .exceptionHandling(
            denied ->
                denied
                    .authenticationEntryPoint(
                        (request, response, _) -> signIn(problems, request, response))
                    .accessDeniedHandler((request, response, _) -> response.sendError(403)))
        .addFilterBefore(credentials, AuthorizationFilter.class)
        .build();
  }

  /** A method that an address does not have is refused where it is known which ones it has. */
  @Bean
  HttpFirewall firewall() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setUnsafeAllowAnyHttpMethod(true);
    return firewall;
  }

  /** Requests that the firewall rejects are malformed. */
  @Bean
  RequestRejectedHandler rejectedRequests() {
    return (_, response, _) -> response.sendError(HttpServletResponse.SC_BAD_REQUEST);
  }

  /** Each filter of the chain would be measured by itself, which nobody reads. */
  @Bean
  SecurityObservationSettings securityObservations() {
    return SecurityObservationSettings.noObservations();
  }

  /** The filter is part of the chain above and must not run a second time outside of it. */
  @Bean
  FilterRegistrationBean<Filter> credentialsOnlyInChain(
      @Qualifier("credentials") Filter credentials) {
    FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(credentials);
    registration.setEnabled(false);
    return registration;
  }

  private static void signIn(
      Problems problems, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getRequestURI();
    if (Paths.isPage(path) && request.getMethod().equals("POST") && Routes.passOn(path)) {
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    if (Paths.isPage(path)) {
      String login = Language.of(request).prefix() + "/personal/entrar";
      boolean back = request.getMethod().equals("GET") && !path.equals("/personal");
      String next = back ? "?siguiente=" + URLEncoder.encode(path, StandardCharsets.UTF_8) : "";
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", login + next);
      return;
    }
    response.setHeader("WWW-Authenticate", "Bearer");
    problems.write(request, response, ProblemKind.SIGN_IN_NEEDED);
  }
}
