package org.convocatoria.service.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.convocatoria.pages.door.DoorHeaders;
import org.convocatoria.service.problem.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.method.HandlerMethod;

class AccessRulesTest {

  private final MockHttpServletResponse response = new MockHttpServletResponse();

  /** What only a coordinator may do. */
  static class Deciding {
    @Allowed("coordinator")
    public void decide() {}
  }

  @AfterEach
  void nobodyIsThere() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void theGatewayIsToldThatARoleWasRefused() throws Exception {
    comesAs("table-lead");
    assertThatThrownBy(this::decide).isInstanceOf(ProblemException.class);
    assertThat(response.getHeader(DoorHeaders.ROLE_REFUSED)).isEqualTo("1");
  }

  @Test
  void itIsToldNothingOfThoseWhoMayOrWhoseLoginIsOver() throws Exception {
    assertThatThrownBy(this::decide).isInstanceOf(ProblemException.class);
    comesAs("coordinator");
    decide();
    assertThat(response.getHeader(DoorHeaders.ROLE_REFUSED)).isNull();
  }

  private void decide() throws Exception {
    HandlerMethod handler = new HandlerMethod(new Deciding(), "decide");
    new AccessRules().preHandle(new MockHttpServletRequest(), response, handler);
  }

  private static void comesAs(String role) {
    Jwt token = Jwt.withTokenValue("t").header("alg", "none").claim("roles", List.of(role)).build();
    SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(token));
  }
}
