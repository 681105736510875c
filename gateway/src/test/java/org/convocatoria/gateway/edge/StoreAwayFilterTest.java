package org.convocatoria.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoTimeoutException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

/** The store can be away while somebody signs in. */
class StoreAwayFilterTest {

  private final StoreAwayFilter filter =
      new StoreAwayFilter(new Problems(messages(), JsonMapper.shared()));

  @Test
  void aProgramIsToldWhenToComeAgain() throws Exception {
    MockHttpServletResponse response =
        response(
            "/api/session",
            (_, _) -> {
              throw new ServletException("failed", new MongoTimeoutException("away"));
            });
    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getHeader("Retry-After")).isEqualTo("10");
    assertThat(response.getContentType()).startsWith("application/problem+json");
  }

  @Test
  void aReaderGetsTheErrorPageOfThatKind() throws Exception {
    MockHttpServletResponse response =
        response(
            "/personal",
            (_, _) -> {
              throw new MongoTimeoutException("away");
            });
    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getHeader("Retry-After")).isEqualTo("10");
  }

  @Test
  void whatElseGoesWrongIsNotTheStores() {
    ServletException other = new ServletException(new IllegalStateException("a mistake"));
    assertThatThrownBy(
            () ->
                response(
                    "/personal",
                    (_, _) -> {
                      throw other;
                    }))
        .isSameAs(other);
  }

  private MockHttpServletResponse response(String path, FilterChain chain) throws Exception {
    MockHttpServletResponse response = new MockHttpServletResponse();
    filter.doFilter(new MockHttpServletRequest("GET", path), response, chain);
    return response;
  }

  private static MessageSource messages() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasenames("error/words");
    messages.setDefaultEncoding("UTF-8");
    return messages;
  }
}
