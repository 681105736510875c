package org.convocatoria.test;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Compares every JSON response of a service under test with the schema that its OpenAPI document
 * names. A response that differs becomes a 500 that says why, and {@link ResponsesAsPromised} fails
 * the test even where nobody looks at the response.
 */
public final class ResponseCheck extends OncePerRequestFilter {

  private static final List<String> FAULTS = new CopyOnWriteArrayList<>();

  private final ResponseContract contract;

  private ResponseCheck(ResponseContract contract) {
    this.contract = contract;
  }

  /** The check of this service's responses at these addresses, to be registered as a bean. */
  public static FilterRegistrationBean<ResponseCheck> of(String service, String... addresses) {
    FilterRegistrationBean<ResponseCheck> registration =
        new FilterRegistrationBean<>(new ResponseCheck(ResponseContract.of(service)));
    registration.addUrlPatterns(addresses);
    return registration;
  }

  /** What was found since this was asked last. */
  static List<String> faults() {
    List<String> found = List.copyOf(FAULTS);
    FAULTS.removeAll(found);
    return found;
  }

  /** A response to HEAD has no body. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getMethod().equals("HEAD");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HeldJson held = new HeldJson(response);
    chain.doFilter(request, held);
    if (!held.isHolding()) {
      return;
    }
    byte[] body = held.body();
    Optional<String> fault =
        contract.fault(
            request.getMethod(), request.getRequestURI(), held.getStatus(), held.type(), body);
    if (fault.isPresent()) {
      FAULTS.add(fault.get());
      response.reset();
      response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
      response.setContentType("text/plain;charset=UTF-8");
      body = fault.get().getBytes(StandardCharsets.UTF_8);
    }
    response.getOutputStream().write(body);
  }
}
